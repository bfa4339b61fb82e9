package org.tongxin.proposal.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Takes the marks of a scorer: kept as often as wanted, handed in once. When the last hands in, the marks are open. */
@Component
@Transactional
public class ScoreDesk {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Scores scores;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ScoreDesk(Rounds rounds, Candidates candidates, Scores scores, Announcer announcer, Rulebooks rulebooks) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.scores = scores;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Keeps marks.
     *
     * @param marks points by {@code candidate-criterion}; what is left out stays as it was
     */
    public void mark(Viewer viewer, long id, Map<String, Integer> marks) {
        var rules = requireScorer(viewer, id);
        candidates.findByRoundIdOrderById(id).forEach(one -> scores.mark(one.id, viewer.account(), given(rules, one.id, marks)));
    }

    private Map<String, Integer> given(List<KeyRules.Criterion> criteria, long candidate, Map<String, Integer> marks) {
        var given = new LinkedHashMap<String, Integer>();
        for (var criterion : criteria) {
            var points = marks.get(candidate + "-" + criterion.code());
            if (points != null) {
                if (points < 0 || points > criterion.most()) {
                    throw new Refusal("key.refused.points", criterion.label(), criterion.most());
                }
                given.put(criterion.code(), points);
            }
        }
        return given;
    }

    /** Hands all marks in; refused while one is missing. */
    public void handIn(Viewer viewer, long id) {
        var criteria = requireScorer(viewer, id);
        long wanted = (long) criteria.size() * candidates.findByRoundIdOrderById(id).size();
        if (scores.marks(id, viewer.account()) < wanted) {
            throw new Refusal("key.refused.marks-missing");
        }
        announcer.tell(new SelectionEvent(id, "marks-handed-in", viewer.signature()));
        if (scores.handIn(id, viewer.account(), announcer.now())) {
            var round = rounds.require(id);
            round.endScoring(announcer.now());
            rounds.save(round);
            announcer.tell(new SelectionEvent(id, "scored", ""));
        }
    }

    private List<KeyRules.Criterion> requireScorer(Viewer viewer, long id) {
        var round = rounds.require(id);
        round.require(Round.Stage.SCORING);
        if (!scores.stillScores(id, viewer.account())) {
            throw new NoSuchCase();
        }
        return rulebooks.of(round.rulebookId).section(KeyRules.class).criteria();
    }
}
