package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.Preparation;

/** Gives a planned committee a running call for proposals: topics, drafts shown early, one already handed in, and leads in every state. */
@Component
@Order(4)
class SolicitationFiller implements DemoPart {

    private static final int DAYS_OPEN = 21;
    private static final int DAYS_LEFT = 30;

    private final Preparation preparation;
    private final Clock clock;

    SolicitationFiller(Preparation preparation, Clock clock) {
        this.preparation = preparation;
        this.clock = clock;
    }

    @Override
    public void add(Filled committee) {
        var planned = committee.planned();
        var known = committee.known();
        var sheet = new Sheet(planned, known);
        var office = sheet.of(Role.PROPOSALS_CLERK, 0);
        long call = announce(planned, known, office);
        var topics = sheet.lines("topic").stream().map(line -> preparation.offer(office, call, line.get(0), line.get(1))).toList();
        drafts(sheet, call, topics);
        leads(sheet);
    }

    private long announce(PlannedCommittee planned, CommitteeFiller.Known known, Viewer office) {
        var session = planned.sessions().getLast();
        var today = LocalDate.now(clock);
        return preparation.announce(office, new Preparation.Call(session.year() + " 年度提案征集（演示）",
                "请围绕中心工作和群众关心的事，深入调研，一事一案，提出具体可行的建议。可以按选题起草，也可以自选题目。",
                Objects.requireNonNull(known.sessions.get(session)), today.minusDays(DAYS_OPEN), today.plusDays(DAYS_LEFT),
                List.of("direct", "party", "research", "sector", "station")));
    }

    /** The first is answered and handed in, the second waits for remarks, the third is only a draft. */
    private void drafts(Sheet sheet, long call, List<Long> topics) {
        var reviewer = sheet.of(Role.FIRST_REVIEWER, 0);
        var lines = sheet.lines("draft");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var member = sheet.of(Role.MEMBER, i + 3);
            var text = new PastCase.Text(line.get(1), line.get(2), line.get(3), List.of(line.get(4).split("；")), line.get(5), List.of());
            long draft = preparation.draft(member, call, topics.get(Integer.parseInt(line.get(0)) - 1), text);
            if (i == 0) {
                long round = preparation.show(member, draft);
                sheet.lines("remark").forEach(remark -> preparation.remark(reviewer, round, remark.getFirst()));
                preparation.answer(reviewer, round);
                preparation.handIn(member, draft, text);
            } else if (i == 1) {
                preparation.show(member, draft);
            }
        }
    }

    /** The first became a draft, the second is taken up, the others are free. */
    private void leads(Sheet sheet) {
        var leads = new ArrayList<Long>();
        for (var line : sheet.lines("lead")) {
            leads.add(preparation.pool().handIn(sheet.of(Role.MEMBER, leads.size()), line.get(0), line.get(1), line.get(2), line.get(3), line.get(4)));
        }
        preparation.pool().take(sheet.of(Role.MEMBER, 7), leads.get(0));
        preparation.pool().draft(sheet.of(Role.MEMBER, 7), leads.get(0));
        preparation.pool().take(sheet.of(Role.MEMBER, 8), leads.get(1));
    }

    /** The lines of the sheet, and the people of the committee who act in them. */
    private record Sheet(PlannedCommittee planned, CommitteeFiller.Known known) {

        /** The cells of the lines of that kind, without the kind. */
        List<List<String>> lines(String kind) {
            return DemoText.entries("solicitation.txt").stream()
                    .map(line -> List.of(line.split("\\s*\\|\\s*")))
                    .filter(cells -> cells.getFirst().equals(kind))
                    .map(cells -> cells.subList(1, cells.size()))
                    .toList();
        }

        /** The person of that role and number; counted on from the first where there are fewer. */
        Viewer of(Role role, int number) {
            var people = planned.people().stream().filter(person -> person.roles().contains(role.name())).toList();
            var person = people.get(number % people.size());
            var sector = person.sector() == null ? null : known.sectors.get(person.sector());
            return new Viewer(Objects.requireNonNull(known.accounts.get(person.login())), person.name(), null, Set.of(role), Set.of(), sector);
        }
    }
}
