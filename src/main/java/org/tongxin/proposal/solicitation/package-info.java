/** Calls for proposals (提案征集): the guide of topics, who has answered, through which channels; and how what came in is sorted. */
@NullMarked
package org.tongxin.proposal.solicitation;

import org.jspecify.annotations.NullMarked;
