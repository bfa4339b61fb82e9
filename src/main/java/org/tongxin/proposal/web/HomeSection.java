package org.tongxin.proposal.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;

/** What a subject of this room puts on everybody's first screen. */
public interface HomeSection {

    /** The part as this viewer sees it, everything read already; null where there is nothing that concerns them. */
    @Nullable Content show(Page page, Viewer viewer);
}
