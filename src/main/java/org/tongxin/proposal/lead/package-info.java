/** Leads (提案线索): matters gathered by anybody, taken up by a member and turned into a draft. */
@NullMarked
package org.tongxin.proposal.lead;

import org.jspecify.annotations.NullMarked;
