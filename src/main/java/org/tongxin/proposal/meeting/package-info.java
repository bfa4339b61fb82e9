/** Meetings about the handling of proposals, what is promised there, and the units that need following up. */
@NullMarked
package org.tongxin.proposal.meeting;

import org.jspecify.annotations.NullMarked;
