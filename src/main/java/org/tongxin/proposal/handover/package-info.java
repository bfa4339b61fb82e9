/** Proposals that go to committees above: kept apart from the own ones, and handed over with a receipt where both are in the system. */
@NullMarked
package org.tongxin.proposal.handover;

import org.jspecify.annotations.NullMarked;
