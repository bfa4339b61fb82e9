package org.tongxin.proposal.domain;

import org.springframework.data.repository.ListCrudRepository;

interface Evaluations extends ListCrudRepository<Evaluation, Long> {

    boolean existsByReplyIdAndAccountId(long replyId, long accountId);

    boolean existsByProposalId(long proposalId);
}
