/** The pages of mergers (并案): which proposals could be one, who is asked, what was undone. */
@NullMarked
package org.tongxin.proposal.merging;

import org.jspecify.annotations.NullMarked;
