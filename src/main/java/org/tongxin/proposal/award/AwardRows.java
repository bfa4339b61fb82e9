package org.tongxin.proposal.award;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.proposal.domain.NoSuchCase;

/** The three tables of a round. */
final class AwardRows {

    private AwardRows() {}

    interface Rounds extends ListCrudRepository<AwardRound, Long> {

        default AwardRound require(long id) {
            return findById(id).orElseThrow(NoSuchCase::new);
        }
    }

    interface Nominees extends ListCrudRepository<AwardNominee, Long> {

        List<AwardNominee> findByRoundIdOrderById(long roundId);

        default AwardNominee require(long id) {
            return findById(id).orElseThrow(NoSuchCase::new);
        }
    }

    interface Voices extends ListCrudRepository<AwardVoice, Long> {

        Optional<AwardVoice> findByNomineeIdAndAccountIdAndKind(long nomineeId, long accountId, AwardVoice.Kind kind);

        default AwardVoice require(long id) {
            return findById(id).orElseThrow(NoSuchCase::new);
        }
    }
}
