/** Checkpoints of a committee's handling process: which there are is the rulebook's, whether they are kept is told by evidence. */
@NullMarked
package org.tongxin.proposal.checkpoint;

import org.jspecify.annotations.NullMarked;
