/** Like proposals of this and earlier sessions (相似提案): what came of them, which sentences are alike, and what staff say of the likeness. */
@NullMarked
package org.tongxin.proposal.similar;

import org.jspecify.annotations.NullMarked;
