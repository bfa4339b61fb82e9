package org.tongxin.proposal.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** A round of selection (重点提案遴选) of one session. */
@Table(schema = "proposal", name = "key_round")
class Round {

    /** How far it is. */
    enum Stage {
        NOMINATING, SCORING, SCORED, SUBMITTED, ENDED
    }

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;
    long rulebookId;
    Stage stage;
    String openedBy;
    Instant openedAt;
    @Nullable Instant scoredAt;
    @Nullable String submittedBy;
    @Nullable Instant submittedAt;

    private Round() {}

    static Round open(long session, long rulebook, String by, Instant now) {
        var round = new Round();
        round.sessionId = session;
        round.rulebookId = rulebook;
        round.stage = Stage.NOMINATING;
        round.openedBy = by;
        round.openedAt = now;
        return round;
    }

    void beginScoring(int scorers, int fewest, long candidates) {
        require(Stage.NOMINATING);
        if (candidates == 0) {
            throw new Refusal("key.refused.no-candidates");
        }
        if (scorers < fewest) {
            throw new Refusal("key.refused.few-scorers", fewest);
        }
        stage = Stage.SCORING;
    }

    /** Scoring is over: marks are open now and change no more. */
    void endScoring(Instant now) {
        require(Stage.SCORING);
        stage = Stage.SCORED;
        scoredAt = now;
    }

    void submit(String by, Instant now) {
        require(Stage.SCORED);
        stage = Stage.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
    }

    /** All of the shortlist is decided, or one decision was taken back. */
    void settle(boolean everythingDecided) {
        stage = everythingDecided ? Stage.ENDED : Stage.SUBMITTED;
    }

    boolean submitted() {
        return stage == Stage.SUBMITTED || stage == Stage.ENDED;
    }

    void require(Stage wanted) {
        if (stage != wanted) {
            throw new Refusal("key.refused.out-of-order");
        }
    }
}
