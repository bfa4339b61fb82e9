/** The committee's procedure of handling proposals (提案办理工作规程) in words, written from its rulebook. */
@NullMarked
package org.tongxin.proposal.procedure;

import org.jspecify.annotations.NullMarked;
