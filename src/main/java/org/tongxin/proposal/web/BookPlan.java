package org.tongxin.proposal.web;

import org.jspecify.annotations.Nullable;

/**
 * What a book holds beside the proposals of a list.
 *
 * @param replies    with the issued letters
 * @param open       the edition for the public (公开版): only published copies, nothing else
 * @param byCategory one part for each category instead of one row of case numbers
 */
record BookPlan(@Nullable Boolean replies, @Nullable Boolean open, @Nullable Boolean byCategory) {

    boolean withReplies() {
        return Boolean.TRUE.equals(replies);
    }

    boolean forPublic() {
        return Boolean.TRUE.equals(open);
    }

    boolean inParts() {
        return Boolean.TRUE.equals(byCategory);
    }
}
