package org.tongxin.proposal;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;

/** The part that another room adds to the page of a proposal, below what belongs to the proposal itself; offered as a bean. */
public interface CasePart {

    /** Smaller numbers stand further up. */
    int order();

    /** The part as this viewer sees it, everything read already; null where there is nothing to show or do. */
    @Nullable Content show(Page page, Viewer viewer, KnownCase known);
}
