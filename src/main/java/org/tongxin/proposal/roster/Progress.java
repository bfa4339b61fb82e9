package org.tongxin.proposal.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A unit's short note on how far it is; written once. */
@Table(schema = "proposal", name = "roster_progress")
record Progress(@Id @Nullable Long id, long assignmentId, String text, String writtenBy, Instant at) {}
