package org.tongxin.proposal.web;

/**
 * Whether an act on many means the ticked ones or all that the list's filter shows.
 *
 * @param everything true for all of them, on every page
 */
record Chosen(boolean everything) {}
