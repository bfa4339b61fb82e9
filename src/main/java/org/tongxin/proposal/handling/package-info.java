/** What goes on between a unit, the proposer and the office while a case is handled: objection, more time, contact, co-opinion. */
@NullMarked
package org.tongxin.proposal.handling;

import org.jspecify.annotations.NullMarked;
