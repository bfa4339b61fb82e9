package org.tongxin.proposal.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A leader's word on a reply that waits to be issued.
 *
 * @param replyVersion the reply as it read then; once it is changed the word no longer holds
 */
@Table(schema = "proposal", name = "key_sign_off")
record SignOff(
        @Id @Nullable Long id, long proposalId, long replyId, int replyVersion, long accountId, String leader, boolean agreed, String opinion,
        Instant at) {}
