package org.tongxin.proposal.domain;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Reviews extends ListCrudRepository<Review, Long> {

    /** Whether this person let it pass at an earlier step since it was last handed in. */
    @Query("""
            select exists (select 1 from proposal.review r where r.proposal_id = :proposal and r.reviewer_id = :reviewer and r.decision = 'PASSED'
               and r.id > coalesce((select max(b.id) from proposal.review b where b.proposal_id = :proposal and b.decision = 'RETURNED'), 0))
            """)
    boolean passedBy(long proposal, long reviewer);

    @Query("select exists (select 1 from proposal.quality_mark m where m.proposal_id = :proposal)")
    boolean marked(long proposal);
}
