package org.tongxin.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list and the ways to its neighbours, null where there is none. */
public record ProposalPage(List<ProposalRow> rows, @Nullable ProposalFilter newer, @Nullable ProposalFilter older) {}
