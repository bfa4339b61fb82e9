package org.tongxin.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.MergeDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.ui.Refusal;

/** Tries acts at random, in and out of order, and keeps a naive account of those that were taken. */
@Component
class RandomActs {

    private final ProposalDesk proposals;
    private final ReviewDesk reviews;
    private final AssignmentDesk assignments;
    private final ReplyDesk replies;
    private final EvaluationDesk evaluations;
    private final MergeDesk mergers;

    RandomActs(ProposalDesk proposals, ReviewDesk reviews, AssignmentDesk assignments, ReplyDesk replies, EvaluationDesk evaluations,
            MergeDesk mergers) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.assignments = assignments;
        this.replies = replies;
        this.evaluations = evaluations;
        this.mergers = mergers;
    }

    /** What a person with paper and pencil would have noted of one proposal. */
    static final class Note {
        boolean received;
        boolean declined;
        boolean filed;
        boolean aside;
        boolean replied;
        boolean closed;
        boolean rated;
        boolean satisfied;
        int taken;
    }

    /** One run: a few proposals, many acts. */
    final class Run {
        final Town.Place place;
        final Ways ways;
        final Random random;
        final TreeMap<Long, Note> notes = new TreeMap<>();
        final List<Long> mergersMade = new ArrayList<>();
        int refused;

        Run(Town.Place place, Ways ways, long seed) {
            this.place = place;
            this.ways = ways;
            this.random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                long id = place.ask(Role.MEMBER, () -> proposals.begin(place.the(Role.MEMBER), Town.key(), Ways.STREET_LIGHTS));
                notes.put(id, new Note());
            }
        }

        void act() {
            long id = new ArrayList<>(notes.keySet()).get(random.nextInt(notes.size()));
            var note = notes.get(id);
            switch (random.nextInt(12)) {
                case 0, 1 -> submit(id, note);
                case 2 -> file(id, note);
                case 3 -> tried(note, Role.FIRST_REVIEWER, who -> decline(who, id), () -> note.declined = true);
                case 4 -> tried(note, Role.FIRST_REVIEWER, who -> reviews.sendBack(who, id, ways.version(place, id), "补充"), () -> { });
                case 5 -> assign(id, note);
                case 6 -> sign(id, note);
                case 7 -> tried(note, Role.UNIT_CLERK, who -> ways.handedIn(place, who, assignment(id), Stance.ACCEPTED, Stance.PLANNED), () -> { });
                case 8 -> tried(note, Role.UNIT_HEAD, who -> replies.issue(who, assignment(id)), () -> note.replied = true);
                case 9 -> rate(id, note);
                case 10 -> tried(note, Role.PROPOSALS_CLERK, who -> evaluations.close(who, id, "按期办结"), () -> note.closed = true);
                default -> setAside(id, note);
            }
        }

        private void submit(long id, Note note) {
            boolean again = ways.text(place, id, "status").equals("RECEIVED");
            tried(note, Role.MEMBER, who -> proposals.submit(who, id, Sheet.stated(Ways.STREET_LIGHTS)), () -> {
                note.received = true;
                note.taken -= again ? 1 : 0;
            });
        }

        private void file(long id, Note note) {
            tried(note, Role.FIRST_REVIEWER, who -> reviews.pass(who, id, ways.version(place, id), Finding.of("")), () -> note.filed = true);
        }

        private void decline(Viewer who, long id) {
            reviews.decline(who, id, ways.version(place, id), "empty", "suggestion", "");
        }

        private void assign(long id, Note note) {
            tried(note, Role.OFFICE_DISPATCHER, who -> assignments.assign(who, id, Hands.of(place.housing()), ""), () -> { });
        }

        private void sign(long id, Note note) {
            tried(note, Role.UNIT_CLERK, who -> {
                long assignment = assignment(id);
                boolean signed = ways.query(place, "select signed_for_at is not null from proposal.assignment where id = " + assignment, Boolean.class)
                        .getFirst();
                assignments.signFor(who, assignment);
                note.taken -= signed ? 1 : 0;
            }, () -> { });
        }

        private void rate(long id, Note note) {
            boolean satisfied = random.nextBoolean();
            tried(note, Role.MEMBER, who -> evaluations.rate(who, id, Rating.of("satisfied", satisfied ? "satisfied" : "unsatisfied", "意见")), () -> {
                note.rated = true;
                note.satisfied = satisfied;
                if (satisfied && !note.closed) {
                    note.closed = true;
                    note.taken++;
                }
            });
        }

        private void setAside(long id, Note note) {
            if (random.nextBoolean()) {
                tried(note, Role.MEMBER, who -> mergers.withdraw(who, id, "已解决"), () -> note.aside = true);
                return;
            }
            long main = new ArrayList<>(notes.keySet()).get(random.nextInt(notes.size()));
            tried(note, Role.FIRST_REVIEWER, who -> mergersMade.add(mergers.merge(who, main, List.of(id), "内容相同")), () -> {
                note.aside = true;
                notes.get(main).taken++;
            });
        }

        private long assignment(long id) {
            return ways.inForce(place, id).stream().findFirst().orElseThrow(NoSuchCase::new);
        }

        private void tried(Note note, Role role, java.util.function.Consumer<Viewer> act, Runnable noted) {
            try {
                place.as(role, () -> act.accept(place.the(role)));
                note.taken++;
                noted.run();
            } catch (Refusal | NoSuchCase refusal) {
                refused++;
            }
        }
    }

    Supplier<Run> run(Town.Place place, Ways ways, long seed) {
        return () -> new Run(place, ways, seed);
    }
}
