/**
 * What programs read of proposals, and the acts whose shape for programs differs from the form of a page. All other acts answer
 * programs at the pages' own addresses ({@link org.tongxin.api.ApiRoom}).
 */
@NullMarked
package org.tongxin.proposal.api;

import org.jspecify.annotations.NullMarked;
