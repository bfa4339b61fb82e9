package org.tongxin.proposal.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a unit said at an assignment meeting to what is assigned to it; said once. */
@Table(schema = "proposal", name = "meeting_answer")
record Answer(@Id @Nullable Long id, long meetingId, long assignmentId, boolean accepted, String reason, String answeredBy, Instant answeredAt) {}
