package org.tongxin.proposal.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** The reply of a unit: drafted by its clerk, checked by its head, issued as a letter. */
@Table(schema = "proposal", name = "reply")
class Reply {

    enum Status {
        DRAFTED, IN_CHECK, ISSUED
    }

    @Id
    @Nullable Long id;

    @Version
    int version;

    long assignmentId;
    long proposalId;
    int round;
    Status status;
    String opening;
    String resultClass;
    String letterNo;
    String contact;
    String contactPhone;
    String writtenBy;
    @Nullable String sentBack;
    @Nullable String checkedBy;
    @Nullable Instant issuedAt;

    @MappedCollection(idColumn = "reply", keyColumn = "position")
    List<Answer> answers = List.of();

    private Reply() {}

    static Reply begin(Assignment assignment, String writer) {
        if (!assignment.signedFor()) {
            throw new Refusal("proposal.refused.sign-first");
        }
        var reply = new Reply();
        reply.assignmentId = assignment.id;
        reply.proposalId = assignment.proposalId;
        reply.round = 1;
        reply.status = Status.DRAFTED;
        reply.write(new ReplyText("", "", "", "", "", List.of()), writer);
        return reply;
    }

    /** Begins the next round: what was answered before is the draft to go on from. */
    Reply again() {
        require(Status.ISSUED);
        var next = new Reply();
        next.assignmentId = assignmentId;
        next.proposalId = proposalId;
        next.round = round + 1;
        next.status = Status.DRAFTED;
        next.write(new ReplyText(opening, resultClass, "", contact, contactPhone, answers), writtenBy);
        return next;
    }

    final void write(ReplyText text, String writer) {
        require(Status.DRAFTED);
        opening = text.opening();
        resultClass = text.resultClass();
        letterNo = text.letterNo();
        contact = text.contact();
        contactPhone = text.contactPhone();
        answers = text.answers();
        writtenBy = writer;
    }

    /** Hands it to the unit's head; every ask must be answered by then. */
    void handIn(int asks, boolean alone) {
        require(Status.DRAFTED);
        if (alone && answers.stream().anyMatch(answer -> answer.stance() == Stance.ELSEWHERE)) {
            throw new Refusal("proposal.refused.nobody-else");
        }
        if (answers.size() != asks || !answers.stream().allMatch(Answer::complete)) {
            throw new Refusal("proposal.refused.answers-incomplete");
        }
        if (resultClass.isEmpty() || letterNo.isEmpty() || contact.isEmpty() || contactPhone.isEmpty()) {
            throw new Refusal("proposal.refused.letter-incomplete");
        }
        status = Status.IN_CHECK;
        sentBack = null;
    }

    void sendBack(String reason) {
        require(Status.IN_CHECK);
        if (reason.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
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

    /** Whether it leaves that ask to another unit. */
    boolean leaves(int ask) {
        return ask >= answers.size() || answers.get(ask).stance() == Stance.ELSEWHERE;
    }

    boolean issued() {
        return status == Status.ISSUED;
    }

    private void require(Status wanted) {
        if (status != wanted) {
            throw new Refusal("proposal.refused.out-of-order");
        }
    }
}
