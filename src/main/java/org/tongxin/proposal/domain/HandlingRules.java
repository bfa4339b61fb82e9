package org.tongxin.proposal.domain;

import java.util.List;
import org.tongxin.calendar.Limit;
import org.tongxin.ui.Refusal;

/**
 * The section {@code handling} of a rulebook: how filed proposals are handled here (rules.md §1.7 to 1.11).
 *
 * @param hops         1: the office gives a case to the unit; 2: to the office of a handling system, which passes it on
 * @param faceToFace   whether a unit must have met the proposer before it hands its reply in
 * @param contactWays  ways of contact, and which of them count as meeting in person
 * @param objection    within which time a unit may say that a case is not its own
 * @param coOpinion    within which time a co-handling unit gives its opinion
 * @param rehandle     within which time an unsatisfied case is answered again
 * @param extensionMost most time that may be added to a reply at once
 * @param raters       whose rating counts
 * @param closeUnrated whether the office may close a case that was never rated
 * @param ratedAgain   after which time the proposer may rate once more
 */
public record HandlingRules(
        int hops,
        boolean faceToFace,
        List<Way> contactWays,
        Limit objection,
        Limit coOpinion,
        Limit rehandle,
        Limit extensionMost,
        Raters raters,
        boolean closeUnrated,
        Limit ratedAgain) {

    public HandlingRules {
        if (hops != 1 && hops != 2) {
            throw new IllegalArgumentException("hops 只能是 1（直接交承办单位）或 2（先交党委办、政府办等系统，再由其交承办单位）");
        }
        if (faceToFace && contactWays.stream().noneMatch(Way::personal)) {
            throw new IllegalArgumentException("要求面对面办理时，contact-ways 中至少一项须写 personal: true");
        }
    }

    /** A way of contact. */
    public record Way(String code, String label, boolean personal) {}

    /** Whose rating counts. */
    public enum Raters {
        /** the first proposer's */
        FIRST,
        /** those of all who signed */
        ALL
    }

    public Way way(String code) {
        return contactWays.stream().filter(way -> way.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.way-missing"));
    }

    /** The word for a way that a later rulebook may no longer know. */
    public String wayLabel(String code) {
        return contactWays.stream().filter(way -> way.code().equals(code)).findFirst().map(Way::label).orElse(code);
    }
}
