package org.tongxin.proposal.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.ui.Refusal;

/** All proposals of the committee in scope. */
interface Proposals extends ListCrudRepository<Proposal, Long> {

    Optional<Proposal> findByFormKey(UUID formKey);

    default Proposal require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
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
