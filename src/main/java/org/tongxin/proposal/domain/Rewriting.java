package org.tongxin.proposal.domain;

/**
 * The words of a proposal that others signed are about to be replaced; told in the same transaction, before they are. Drafts are kept every
 * few seconds, so this stands in no history: what comes of it does.
 *
 * @param title as it was signed
 */
public record Rewriting(long proposal, String title) {}
