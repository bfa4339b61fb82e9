/**
 * Key proposals (重点提案, rules.md §1.12): their selection, the leaders and others who take charge of them, what these do, and what
 * their instructions leave to be done.
 */
@NullMarked
package org.tongxin.proposal.key;

import org.jspecify.annotations.NullMarked;
