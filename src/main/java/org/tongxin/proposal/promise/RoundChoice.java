package org.tongxin.proposal.promise;

/** A round that a re-check may be written down for. */
public record RoundChoice(long id, String name, boolean chosen) {}
