package org.tongxin.proposal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.RunningClock;
import org.tongxin.media.Attachment;
import org.tongxin.proposal.handling.HandlingView;
import org.tongxin.proposal.web.CaseActs;
import org.tongxin.proposal.web.ProposalCase;

/**
 * A proposal with everything that belongs to it, as far as this viewer may see it.
 *
 * @param acts      what this viewer may do now on the straight way
 * @param deadlines what runs, the most urgent first
 * @param handling  objections, extensions, contacts and co-opinions; null before it is filed
 */
record WholeCase(
        ProposalCase proposal, CaseActs acts, List<RunningClock> deadlines, @Nullable HandlingView handling, List<Attachment> attachments) {}
