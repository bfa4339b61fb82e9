package org.tongxin.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Role;
import org.tongxin.proposal.KeyIntake;
import org.tongxin.proposal.PastSelection;
import org.tongxin.proposal.PastSelection.Person;

/** Lets the demonstration committees select their key proposals and their leaders act on them. */
@Component
@Order(2)
class KeySelections implements DemoPart {

    private static final int NOT_CHOSEN = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final List<String> KINDS = List.of("visit", "inspection", "meeting", "instruction");
    private static final String REASON = "事关全局、群众关切，建议具体，年内能够见到成效。";

    private final KeyIntake intake;
    private final Clock clock;

    KeySelections(KeyIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void add(Filled committee) {
        var planned = committee.planned();
        var known = committee.known();
        var writing = new Writing(planned, known, LocalDate.ofInstant(clock.instant(), CommitteeFiller.BEIJING));
        intake.take(keyed(planned).entrySet().stream().map(one -> writing.selection(one.getKey(), one.getValue())).toList(), "demonstration");
    }

    /** The planned key proposals, by session. */
    static Map<PlannedSession, List<PlannedProposal>> keyed(PlannedCommittee planned) {
        var keyed = new LinkedHashMap<PlannedSession, List<PlannedProposal>>();
        planned.proposals().stream().filter(one -> filed(one) != null && filed(one).leader() != null)
                .forEach(one -> keyed.computeIfAbsent(one.session(), any -> new ArrayList<>()).add(one));
        return keyed;
    }

    private static PlannedProposal.@Nullable Filed filed(PlannedProposal proposal) {
        return proposal.outcome() instanceof PlannedProposal.Filed filed ? filed : null;
    }

    /** The selections of one committee, up to today. */
    private record Writing(PlannedCommittee planned, CommitteeFiller.Known known, LocalDate today) {

        PastSelection selection(PlannedSession session, List<PlannedProposal> keyed) {
            var filed = keyed.stream().map(one -> filed(one).at()).max(OffsetDateTime::compareTo).orElseThrow();
            var met = earlier(filed.toLocalDate().plusDays(8), today);
            var chance = new Chance(planned.code(), "selection", session.toString());
            var clerk = people("PROPOSALS_CLERK").getFirst();
            var scorers = List.of(people("PROPOSALS_DIRECTOR").getFirst(), people("VICE_CHAIRPERSON").getFirst());
            var items = new ArrayList<PastSelection.Item>();
            keyed.forEach(one -> items.add(new PastSelection.Item(filed(one).caseNo(), REASON, nominator(chance),
                    List.of(chance.between(82, 98), chance.between(80, 97)), chosen(one, met, chance))));
            planned.proposals().stream().filter(one -> session.equals(one.session()) && filed(one) != null && filed(one).leader() == null
                            && filed(one).at().isBefore(filed))
                    .limit(NOT_CHOSEN)
                    .forEach(one -> items.add(new PastSelection.Item(filed(one).caseNo(), REASON, nominator(chance),
                            List.of(chance.between(55, 75), chance.between(52, 78)), null)));
            return new PastSelection(known.sessions.get(session), at(filed.toLocalDate()), clerk.name(), scorers, met, clerk.name(), items);
        }

        private PastSelection.Chosen chosen(PlannedProposal proposal, LocalDate met, Chance chance) {
            var filed = Objects.requireNonNull(filed(proposal));
            var handling = Objects.requireNonNull(filed.handling());
            var holders = new ArrayList<>(List.of(person(filed.leader(), "LEADER"), chance.one(people("VICE_CHAIRPERSON"))));
            if (known.people.get(proposal.proposer()).roles().contains("MEMBER")) {
                holders.add(person(proposal.proposer(), "MEMBER"));
            }
            var started = earlier(met.plusDays(5), today);
            var closed = handling.closedAt() == null ? null : later(handling.closedAt().toLocalDate(), started.plusDays(1));
            return new PastSelection.Chosen("由领导带队调研，与提案者、承办单位当面商定办理措施和时间，年底前通报办理结果。",
                    met.plusMonths(6), at(started), holders, actions(holders, handling.unit(), started, closed == null ? today : closed, chance),
                    closed == null ? null : "所提建议已研究落实，提案者认可办理结果；需要长期推进的事项已列入下一年工作计划。",
                    closed == null ? null : at(closed));
        }

        /** The leader acts twice, the one from the committee once, as far as the time goes. */
        private List<PastSelection.Done> actions(List<Person> holders, String unit, LocalDate from, LocalDate until, Chance chance) {
            var actions = new ArrayList<PastSelection.Done>();
            var name = known.unitNames.get(unit);
            var days = List.of(from.plusDays(chance.between(2, 9)), from.plusDays(chance.between(14, 25)), from.plusDays(chance.between(30, 50)));
            for (int i = 0; i < days.size(); i++) {
                if (!days.get(i).isAfter(until)) {
                    var who = holders.get(i == 1 ? 1 : 0);
                    var kind = i == 2 ? "instruction" : KINDS.get(chance.between(0, 2));
                    actions.add(new PastSelection.Done(who, kind, days.get(i), name, who.name() + "、提案者、" + name + "负责人",
                            i == 2 ? "请承办单位对照提案建议逐条落实，按时报告进展。" : "察看了现场，听取了提案者意见，商定了下一步办理措施。",
                            i == 2 ? order(unit, days.get(i), until) : null));
                }
            }
            return actions;
        }

        private PastSelection.Order order(String unit, LocalDate given, LocalDate until) {
            var due = given.plusDays(30);
            boolean done = due.isBefore(until);
            return new PastSelection.Order(known.units.get(unit), "逐条报告提案建议的落实进展", due,
                    done ? "已书面报告落实进展。" : null, done ? at(due.minusDays(3)) : null);
        }

        private Person nominator(Chance chance) {
            return chance.one(people("COLLECTIVE_OPERATOR"));
        }

        private List<Person> people(String role) {
            return planned.people().stream().filter(one -> one.roles().contains(role)).map(one -> person(one.login(), role)).toList();
        }

        private Person person(String login, String role) {
            return new Person(known.accounts.get(login), known.people.get(login).name(), Role.valueOf(role));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant at(LocalDate day) {
            return day.atTime(MORNING).atZone(CommitteeFiller.BEIJING).toInstant();
        }
    }
}
