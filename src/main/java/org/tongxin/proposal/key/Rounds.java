package org.tongxin.proposal.key;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

interface Rounds extends ListCrudRepository<Round, Long> {

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Round> findWithLockById(long id);

    /** The round, kept from others until the transaction ends: what is decided on its stage stays true. */
    default Round require(long id) {
        return findWithLockById(id).orElseThrow(NoSuchCase::new);
    }
}
