package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.rulebook.Rulebooks;

/** Takes proposals of a test's town to where they are key ones. */
@Component
public class KeyWays {

    public static final LocalDate MET = LocalDate.of(2026, 3, 2);

    /** A leader takes the handling, the committee supervises, the proposer takes part, the units carry out. */
    static final String FOUR = """
            key:
              slots:
                - {code: leads, label: 党政领办, party: leads-handling, roles: [leader], required: true, most: 1}
                - {code: watches, label: 政协督办, party: supervises, roles: [chairperson, vice-chairperson], required: true, most: 1}
                - {code: joins, label: 委员参与, party: takes-part, roles: [member], required: false, most: 3}
                - {code: does, label: 部门落实, party: carries-out, required: false, most: 1}
            """;

    private final Ways ways;
    private final RoundDesk rounds;
    private final NominationDesk nominations;
    private final ScoreDesk scores;
    private final DecisionDesk decisions;
    private final KeyReader reader;
    private final Rulebooks rulebooks;

    KeyWays(Ways ways, RoundDesk rounds, NominationDesk nominations, ScoreDesk scores, DecisionDesk decisions, KeyReader reader,
            Rulebooks rulebooks) {
        this.ways = ways;
        this.rounds = rounds;
        this.nominations = nominations;
        this.scores = scores;
        this.decisions = decisions;
        this.reader = reader;
        this.rulebooks = rulebooks;
    }

    /** Filed proposals, each with a title of its own. */
    public List<Long> filed(Town.Place place, int count) {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            ids.add(ways.filed(place, new ProposalText("关于建设第" + (i + 1) + "座社区养老服务站的建议", "社区老年人逐年增多，日间照料不足。",
                    "现有服务站只有一处，距离远。", List.of("新建服务站一处。", "配备专业护理人员。"), "society")));
        }
        return ids;
    }

    public long nominated(Town.Place place, List<Long> proposals) {
        return place.ask(Role.PROPOSALS_CLERK, () -> {
            var clerk = place.the(Role.PROPOSALS_CLERK);
            long round = rounds.open(clerk, place.session());
            nominations.nominate(clerk, round, proposals, "群众关切，年内可以见效");
            return round;
        });
    }

    public void scoring(Town.Place place, long round, Role... scorers) {
        var accounts = new java.util.HashSet<Long>();
        Set.of(scorers).forEach(role -> accounts.add(place.the(role).account()));
        place.as(Role.PROPOSALS_CLERK, () -> rounds.beginScoring(place.the(Role.PROPOSALS_CLERK), round, accounts));
    }

    /** Marks every candidate with that many points per criterion of the rulebook. */
    public void mark(Town.Place place, Role role, long round, int points) {
        var criteria = place.ask(role, () -> rulebooks.current().section(KeyRules.class).criteria());
        var marks = new HashMap<String, Integer>();
        candidates(place, round).forEach(one -> criteria.forEach(criterion -> marks.put(one + "-" + criterion.code(), points)));
        place.as(role, () -> scores.mark(place.the(role), round, marks));
    }

    public void handIn(Town.Place place, Role role, long round) {
        place.as(role, () -> scores.handIn(place.the(role), round));
    }

    /** A round whose shortlist, all its candidates, is before the meeting. */
    public long submitted(Town.Place place, List<Long> proposals) {
        long round = nominated(place, proposals);
        scoring(place, round, Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON);
        for (var role : List.of(Role.PROPOSALS_DIRECTOR, Role.VICE_CHAIRPERSON)) {
            mark(place, role, round, 20);
            handIn(place, role, round);
        }
        place.as(Role.PROPOSALS_CLERK, () -> rounds.submit(place.the(Role.PROPOSALS_CLERK), round, candidates(place, round)));
        return round;
    }

    public void decided(Town.Place place, long candidate, boolean key, KeyDesk.Named... leaders) {
        place.as(Role.CHAIRPERSON, () -> decisions.decide(place.the(Role.CHAIRPERSON), candidate,
                new DecisionDesk.Decision(key, MET, "同意", List.of(leaders))));
    }

    /** Makes one filed proposal a key one; returns the key case's id. */
    public long key(Town.Place place, long proposal, KeyDesk.Named... leaders) {
        decided(place, candidates(place, submitted(place, List.of(proposal))).getFirst(), true, leaders);
        return ways.query(place, "select max(id) from proposal.key_case where proposal_id = " + proposal, Long.class).getFirst();
    }

    /** The key case as the office sees it on the proposal's page. */
    public KeyView view(Town.Place place, long proposal) {
        return place.ask(Role.PROPOSALS_CLERK, () -> reader.ofCase(place.the(Role.PROPOSALS_CLERK), proposal).orElseThrow());
    }

    public List<Long> candidates(Town.Place place, long round) {
        return ways.query(place, "select id from proposal.key_candidate where round_id = %d order by id".formatted(round), Long.class);
    }

    public static KeyDesk.Named named(Town.Place place, String slot, Role role) {
        return new KeyDesk.Named(slot, place.the(role).account());
    }
}
