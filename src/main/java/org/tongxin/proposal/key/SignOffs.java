package org.tongxin.proposal.key;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SignOffs extends ListCrudRepository<SignOff, Long> {

    /** The latest word on the reply as it reads now. */
    Optional<SignOff> findFirstByReplyIdAndReplyVersionOrderByIdDesc(long replyId, int replyVersion);
}
