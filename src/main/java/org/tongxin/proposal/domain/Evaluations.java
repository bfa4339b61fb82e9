package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Evaluations extends ListCrudRepository<Evaluation, Long> {

    boolean existsByReplyIdAndAccountIdAndAgain(long replyId, long accountId, boolean again);

    List<Evaluation> findByProposalIdOrderById(long proposalId);
}
