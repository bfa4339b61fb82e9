package org.tongxin.proposal.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;

/** The part that a subject of this room adds to the first screen of those whom it concerns. */
public interface HomeSection {

    /** The part as this viewer sees it, everything read already; null where there is nothing to show or do. */
    @Nullable Content show(Page page, Viewer viewer);
}
