package org.tongxin.proposal.key;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Candidates extends ListCrudRepository<Candidate, Long> {

    List<Candidate> findByRoundIdOrderById(long roundId);

    default Candidate require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
