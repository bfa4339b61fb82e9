/** The list of what is handled (清单): row by row with deadline, progress, urging and signing off, and what units achieve in it. */
@NullMarked
package org.tongxin.proposal.roster;

import org.jspecify.annotations.NullMarked;
