package org.tongxin.proposal.award;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** One round of one kind of honour for one year. */
@Table(schema = "proposal", name = "award_round")
class AwardRound {

    @Id
    @Nullable Long id;

    @Version
    int version;

    String kind;
    String label;
    AwardRules.Subject subject;
    int year;
    int quota;
    String criteria;
    State state;
    String madeBy;
    Instant madeAt;
    @Nullable String meeting;
    @Nullable LocalDate decidedOn;
    @Nullable String decidedBy;
    @Nullable LocalDate publicUntil;
    @Nullable String documentNo;
    @Nullable LocalDate awardedOn;
    @Nullable String cancelledBecause;

    /** Where it stands. */
    enum State {
        NOMINATING, SCORING, PUBLIC, AWARDED, CANCELLED
    }

    private AwardRound() {}

    static AwardRound open(AwardRules.Kind kind, int year, int quota, String by, Instant now) {
        var round = new AwardRound();
        round.kind = kind.code();
        round.label = kind.label();
        round.subject = kind.subject();
        round.criteria = kind.criteria();
        round.year = year;
        round.quota = quota;
        round.state = State.NOMINATING;
        round.madeBy = by;
        round.madeAt = now;
        return round;
    }

    void beginScoring(int nominees) {
        require(State.NOMINATING);
        refuseIf(nominees == 0, "award.refused.nobody");
        state = State.SCORING;
    }

    /** The chairpersons' meeting decided; the decision is public until the end of that day. */
    void decide(Decision decision, LocalDate until, String by) {
        require(State.SCORING);
        meeting = decision.meeting();
        decidedOn = decision.on();
        decidedBy = by;
        publicUntil = until;
        state = State.PUBLIC;
    }

    /** What a meeting decided, and on which day. */
    record Decision(String meeting, LocalDate on) {}

    void award(String document, LocalDate today) {
        require(State.PUBLIC);
        if (publicUntil != null && !today.isAfter(publicUntil)) {
            throw new Refusal("award.refused.still-public", publicUntil);
        }
        documentNo = document;
        awardedOn = today;
        state = State.AWARDED;
    }

    void cancel(String because) {
        refuseIf(state == State.AWARDED || state == State.CANCELLED, "award.refused.out-of-order");
        cancelledBecause = because;
        state = State.CANCELLED;
    }

    void require(State wanted) {
        refuseIf(state != wanted, "award.refused.out-of-order");
    }

    private static void refuseIf(boolean so, String key) {
        if (so) {
            throw new Refusal(key);
        }
    }
}
