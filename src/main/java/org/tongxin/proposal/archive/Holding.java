package org.tongxin.proposal.archive;

/** What a session holds, counted. */
public record Holding(int received, int filed, int replied, int closed, int rated, int satisfied, int promises, int kept) {}
