/** Honours of the year (优秀提案、先进承办单位、先进提案者): nominations, scores, decision, objections, certificate, revocation. */
@NullMarked
package org.tongxin.proposal.award;

import org.jspecify.annotations.NullMarked;
