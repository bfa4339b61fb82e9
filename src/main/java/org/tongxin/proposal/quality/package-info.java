/** The year's effort to raise the quality of proposals (提案质量提升行动), and what the marks given in review say of it. */
@NullMarked
package org.tongxin.proposal.quality;

import org.jspecify.annotations.NullMarked;
