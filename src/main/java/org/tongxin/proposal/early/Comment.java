package org.tongxin.proposal.early;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A remark on an early draft, and what its writer made of it. */
@Table(schema = "proposal", name = "early_comment")
class Comment {

    private static final int REMARK_MAX = 1_000;
    private static final int ANSWER_MAX = 500;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long earlyDraftId;
    Part part;
    String remark;
    long accountId;
    String byName;
    Instant at;
    @Nullable Instant resolvedAt;
    @Nullable String answer;

    private Comment() {}

    static Comment on(EarlyDraft draft, Part part, String remark, Viewer by, Instant now) {
        draft.requireOpen();
        if (remark.isBlank() || remark.strip().length() > REMARK_MAX) {
            throw new Refusal("early.refused.remark", REMARK_MAX);
        }
        var comment = new Comment();
        comment.earlyDraftId = draft.id;
        comment.part = part;
        comment.remark = remark.replace("\r\n", "\n").strip();
        comment.accountId = by.account();
        comment.byName = by.signature();
        comment.at = now;
        return comment;
    }

    /** The writer has dealt with it; the answer may be empty. */
    void resolve(String words, Instant now) {
        if (words.strip().length() > ANSWER_MAX) {
            throw new Refusal("early.refused.answer", ANSWER_MAX);
        }
        resolvedAt = now;
        answer = words.strip();
    }

    void reopen() {
        resolvedAt = null;
        answer = null;
    }
}
