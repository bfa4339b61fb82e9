/** Who stands behind a proposal beside its first proposer: joint signing (联名), seconding (附议), what a collective must name. */
@NullMarked
package org.tongxin.proposal.signing;

import org.jspecify.annotations.NullMarked;
