/** Nothing gets lost (件件有落实、件件有回音): exceptions, the archive of a session, and the receipt of a case. */
@NullMarked
package org.tongxin.proposal.archive;

import org.jspecify.annotations.NullMarked;
