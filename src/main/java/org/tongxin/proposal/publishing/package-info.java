/** What goes out (提案公开): consent, a copy of its own cleared of personal data, two people's yes, a page for everybody, withdrawal. */
@NullMarked
package org.tongxin.proposal.publishing;

import org.jspecify.annotations.NullMarked;
