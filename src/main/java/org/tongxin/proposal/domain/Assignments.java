package org.tongxin.proposal.domain;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Assignments extends ListCrudRepository<Assignment, Long> {

    boolean existsByProposalIdAndEndedAtIsNull(long proposalId);

    /** Those in force, in the order they were made. */
    List<Assignment> findByProposalIdAndEndedAtIsNullOrderById(long proposalId);

    /** Those in force whose units are to answer and have not issued any letter yet. */
    @Query("""
            select a.* from proposal.assignment a where a.proposal_id = :proposal and a.ended_at is null and a.role <> 'CO'
               and not exists (select 1 from proposal.reply r where r.assignment_id = a.id and r.status = 'ISSUED') order by a.id
            """)
    List<Assignment> unanswered(long proposal);

    /** Whether the first proposer still has a letter to rate; never where nobody here is the proposer. */
    @Query("""
            select exists (select 1 from proposal.proposal p join proposal.assignment a on a.proposal_id = p.id and a.ended_at is null
              join proposal.reply r on r.assignment_id = a.id and r.status = 'ISSUED'
             where p.id = :proposal
               and p.proposer_id is not null
               and not exists (select 1 from proposal.reply l where l.assignment_id = a.id and l.round > r.round)
               and not exists (select 1 from proposal.evaluation e where e.reply_id = r.id and e.account_id = p.proposer_id))
            """)
    boolean waitForProposer(long proposal);

    /** Whether the unit has issued a letter, in whatever round. */
    @Query("select exists (select 1 from proposal.reply r where r.assignment_id = :id and r.status = 'ISSUED')")
    boolean answered(long id);

    default Assignment require(long id) {
        return findById(id).orElseThrow(NoSuchCase::new);
    }
}
