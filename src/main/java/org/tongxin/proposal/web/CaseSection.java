package org.tongxin.proposal.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;

/** The part that a subject of this room (joint signing, promises, supervision …) adds to the page of a case. */
public interface CaseSection {

    /** Where on the page it stands. */
    enum Place {
        /** above the text: what somebody may do now */
        ACTS,
        /** below the text: what belongs to the case */
        BODY,
        /** in the margin: facts about it */
        ASIDE,
        /** on the page where its proposer writes it, above the form */
        WRITING,
        /** on the page where it is written, below the form */
        DRAFT
    }

    Place place();

    /** Smaller numbers stand further up within their place. */
    int order();

    /** The part as this viewer sees it, everything read already; null where there is nothing to show or do. */
    @Nullable Content show(Page page, Viewer viewer, ProposalCase read);
}
