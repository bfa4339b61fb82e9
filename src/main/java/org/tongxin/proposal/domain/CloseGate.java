package org.tongxin.proposal.domain;

import java.util.Optional;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.ui.Refusal;

/**
 * Something that must have happened before a case is closed; offered as a bean by the subject that knows. It answers instead of
 * refusing, for a rating is kept even where it cannot close the case yet.
 */
public interface CloseGate {

    /** What still keeps the case open; empty where nothing does. */
    Optional<Refusal> hindrance(long proposal, Rulebook rulebook);
}
