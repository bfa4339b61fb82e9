package org.tongxin.proposal.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.ui.Refusal;

/** All proposals of the committee in scope. */
interface Proposals extends ListCrudRepository<Proposal, Long> {

    Optional<Proposal> findByFormKey(UUID formKey);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Proposal> findWithLockById(long id);

    /** Whether others were merged into it. */
    boolean existsByMergedInto(long main);

    default Proposal require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }

    /**
     * The proposal, kept from others until the transaction ends: for acts that decide by what hangs on it, such as whether all units have
     * answered, and may leave its own row as it was.
     */
    default Proposal locked(long id) {
        return findWithLockById(id).orElseThrow(NoSuchCase::new);
    }

    /** The proposal as the person saw it: refuses when somebody else has acted on it since. */
    default Proposal require(long id, int version) {
        var proposal = require(id);
        if (proposal.version != version) {
            throw new Refusal("proposal.refused.changed-meanwhile");
        }
        return proposal;
    }
}
