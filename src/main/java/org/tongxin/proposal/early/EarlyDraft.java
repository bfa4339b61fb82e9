package org.tongxin.proposal.early;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.ui.Refusal;

/** A draft as it was when its writer showed it; what is written afterwards shows only in the next round. */
@Table(schema = "proposal", name = "early_draft")
class EarlyDraft {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    int round;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    ProposalText text;

    String sentBy;
    Instant sentAt;
    @Nullable String answeredBy;
    @Nullable Instant answeredAt;

    private EarlyDraft() {}

    static EarlyDraft of(long proposal, int round, ProposalText text, String by, Instant now) {
        if (text.title().isEmpty() || text.length() == 0) {
            throw new Refusal("early.refused.empty");
        }
        var draft = new EarlyDraft();
        draft.proposalId = proposal;
        draft.round = round;
        draft.text = text;
        draft.sentBy = by;
        draft.sentAt = now;
        return draft;
    }

    /** Everything there is to say is said; the writer may show it again. */
    void answer(String by, Instant now) {
        requireOpen();
        answeredBy = by;
        answeredAt = now;
    }

    void requireOpen() {
        if (answeredAt != null) {
            throw new Refusal("early.refused.answered");
        }
    }
}
