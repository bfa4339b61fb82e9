package org.tongxin.proposal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The unit's answer to one ask.
 *
 * @param promisedOn the day by which it will be done; needed where the stance is {@link Stance#PLANNED}
 */
@Table(schema = "proposal", name = "answer")
public record Answer(Stance stance, String text, @Nullable LocalDate promisedOn) {

    public Answer(@Nullable Stance stance, @Nullable String text, @Nullable LocalDate promisedOn) {
        this.stance = stance == null ? Stance.OPEN : stance;
        this.text = text == null ? "" : text.replace("\r\n", "\n").strip();
        this.promisedOn = promisedOn;
    }

    /** Whether it really answers: a stance with words, and a date where something is promised. */
    boolean complete() {
        return stance == Stance.ELSEWHERE || stance != Stance.OPEN && !text.isEmpty() && (stance != Stance.PLANNED || promisedOn != null);
    }
}
