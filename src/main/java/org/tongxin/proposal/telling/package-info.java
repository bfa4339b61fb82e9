/** Says who is told what of a proposal: translates the events of the room into notices. */
@NullMarked
package org.tongxin.proposal.telling;

import org.jspecify.annotations.NullMarked;
