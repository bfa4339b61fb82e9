package org.tongxin.proposal.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;

/** A member's support of a proposal the member did not sign (附议). */
@Table(schema = "proposal", name = "seconding")
class Seconding {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long accountId;
    String name;
    String opinion;
    Instant secondedAt;
    @Nullable Instant takenBackAt;

    private Seconding() {}

    static Seconding of(long proposal, Viewer by, String opinion, Instant now) {
        var seconding = new Seconding();
        seconding.proposalId = proposal;
        seconding.accountId = by.account();
        seconding.name = by.name();
        seconding.opinion = Signer.within(opinion);
        seconding.secondedAt = now;
        return seconding;
    }

    void takeBack(Instant now) {
        takenBackAt = now;
    }
}
