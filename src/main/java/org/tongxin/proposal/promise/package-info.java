/** What a reply promises and what became of it (承诺事项、回头看), supplementary replies, and the unit's own rating (双向评价). */
@NullMarked
package org.tongxin.proposal.promise;

import org.jspecify.annotations.NullMarked;
