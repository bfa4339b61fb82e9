package org.tongxin.committee;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A plenary (次会议) of a term (届) with the window in which its proposals may be handed in.
 *
 * @param windowOpensAt first moment at which a proposal belongs to this session
 * @param cutoffAt      last moment at which it counts as handed in during the session; later ones are inter-session (平时)
 */
public record Session(
        long id,
        int term,
        int number,
        int year,
        LocalDate opensOn,
        LocalDate closesOn,
        Instant windowOpensAt,
        Instant cutoffAt) {

    /** As a person says it: 十二届三次会议. */
    public String title() {
        return ChineseNumber.of(term) + "届" + ChineseNumber.of(number) + "次会议";
    }

    /** As a command or an address says it: 12-3. */
    public String shortCode() {
        return term + "-" + number;
    }

    /** Whether a proposal of this session handed in at that moment is a session proposal (大会提案), not an ordinary one (平时提案). */
    public boolean inSession(Instant at) {
        return !at.isAfter(cutoffAt);
    }
}
