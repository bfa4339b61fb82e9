package org.tongxin.proposal.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** A supplementary reply (补充答复): written by the unit's clerk, checked by its head, issued as a letter of its own. */
@Table(schema = "proposal", name = "supplement")
class Supplement {

    private static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 1_000;

    enum Status {
        DRAFTED, IN_CHECK, ISSUED
    }

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    long assignmentId;
    long replyId;
    Status status;
    String text;
    String letterNo;
    String classBefore;
    String classAfter;
    String writtenBy;
    @Nullable String sentBack;
    @Nullable String checkedBy;
    @Nullable Instant issuedAt;

    private Supplement() {}

    static Supplement to(IssuedReplies.Issued reply) {
        var supplement = new Supplement();
        supplement.proposalId = reply.proposal();
        supplement.assignmentId = reply.assignment();
        supplement.replyId = reply.reply();
        supplement.classBefore = reply.resultClass();
        supplement.status = Status.DRAFTED;
        return supplement;
    }

    /** Writes it and hands it to the unit's head. */
    void handIn(SupplementDesk.Letter letter, String writer) {
        require(Status.DRAFTED);
        if (letter.text().isEmpty() || letter.letterNo().isEmpty()) {
            throw new Refusal("supplement.refused.incomplete");
        }
        if (letter.text().length() > LONGEST_TEXT || letter.letterNo().length() > LONGEST_NUMBER) {
            throw new Refusal("promise.refused.text-long", letter.text().length() > LONGEST_TEXT ? LONGEST_TEXT : LONGEST_NUMBER);
        }
        text = letter.text();
        letterNo = letter.letterNo();
        classAfter = letter.resultClass();
        writtenBy = writer;
        sentBack = null;
        status = Status.IN_CHECK;
    }

    void sendBack(String reason) {
        require(Status.IN_CHECK);
        if (reason.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("promise.refused.text-long", LONGEST_REASON);
        }
        status = Status.DRAFTED;
        sentBack = reason.strip();
    }

    void issue(String checker, Instant now) {
        require(Status.IN_CHECK);
        status = Status.ISSUED;
        checkedBy = checker;
        issuedAt = now;
    }

    private void require(Status wanted) {
        if (status != wanted) {
            throw new Refusal("proposal.refused.out-of-order");
        }
    }
}
