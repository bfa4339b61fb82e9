/** Early drafts (提前送审): a member shows a draft before handing it in; the office and the reviewers put remarks beside it. */
@NullMarked
package org.tongxin.proposal.early;

import org.jspecify.annotations.NullMarked;
