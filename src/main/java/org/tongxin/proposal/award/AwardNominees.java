package org.tongxin.proposal.award;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface AwardNominees extends ListCrudRepository<AwardNominee, Long> {

    List<AwardNominee> findByRoundIdOrderById(long roundId);

    default AwardNominee require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
