/** Supervision by the committee and the government together: one plan and board, and inspection teams with what they find. */
@NullMarked
package org.tongxin.proposal.supervision;

import org.jspecify.annotations.NullMarked;
