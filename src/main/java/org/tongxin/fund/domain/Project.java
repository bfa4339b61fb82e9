package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.fund.Signature;
import org.tongxin.ui.Refusal;

/** A proposal's share of the dedicated fund, from the application to the returned balance. */
@Table(schema = "fund", name = "project")
class Project {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long proposalId;
    int year;
    ProjectState state;
    String applicant;
    @Nullable Long unitId;
    String purpose;
    BigDecimal asked;
    long appliedAccount;
    String appliedBy;
    Instant appliedAt;
    @Nullable BigDecimal proposed;
    @Nullable Long reviewedAccount;
    @Nullable String reviewedBy;
    @Nullable Instant reviewedAt;
    @Nullable BigDecimal approved;
    @Nullable Long approvedAccount;
    @Nullable String approvedBy;
    @Nullable Instant approvedAt;
    /** kept by the database from the payments */
    @ReadOnlyProperty
    @Nullable BigDecimal paid;
    @Nullable String report;
    @Nullable String acceptedBy;
    @Nullable LocalDate acceptedOn;
    @Nullable Instant completedAt;
    @Nullable BigDecimal returned;
    @Nullable Instant endedAt;
    @Nullable String endedWhy;

    @MappedCollection(idColumn = "project", keyColumn = "position")
    List<Line> lines = new ArrayList<>();

    /** What a part of the money is for. */
    @Table(schema = "fund", name = "budget_line")
    record Line(String item, BigDecimal amount) {}

    private Project() {}

    /** Who applies: a unit in its own name, or the office for a township. */
    record Applicant(String name, @Nullable Long unit) {}

    static Project apply(long proposal, int year, Applicant applicant, String purpose, List<Line> lines, Signature by) {
        var project = new Project();
        project.proposalId = proposal;
        project.year = year;
        project.state = ProjectState.APPLIED;
        project.applicant = applicant.name();
        project.unitId = applicant.unit();
        project.purpose = purpose;
        project.lines.addAll(lines);
        project.asked = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        project.appliedAccount = by.account();
        project.appliedBy = by.name();
        project.appliedAt = by.at();
        return project;
    }

    /** @param amount proposed to whoever approves; at most what was asked */
    void review(BigDecimal amount, Signature by) {
        require(ProjectState.APPLIED);
        if (amount.compareTo(asked) > 0) {
            throw new Refusal("fund.refused.over-asked", asked.toPlainString());
        }
        proposed = amount;
        reviewedAccount = by.account();
        reviewedBy = by.name();
        reviewedAt = by.at();
        state = ProjectState.REVIEWED;
    }

    void approve(Signature by) {
        require(ProjectState.REVIEWED);
        requireOther(by);
        approved = proposed;
        approvedAccount = by.account();
        approvedBy = by.name();
        approvedAt = by.at();
        state = ProjectState.APPROVED;
    }

    void refuse(String why, Signature by) {
        require(ProjectState.APPLIED, ProjectState.REVIEWED);
        end(ProjectState.REFUSED, why, by);
    }

    /** Sets another amount than the approved one, not below what is paid. */
    void change(BigDecimal amount, Signature by) {
        require(ProjectState.APPROVED);
        requireOther(by);
        if (amount.compareTo(paid()) < 0) {
            throw new Refusal("fund.refused.below-paid", paid().toPlainString());
        }
        approved = amount;
    }

    /** Gives it up; what was paid would have to be cancelled first. */
    void cancel(String why, Signature by) {
        require(ProjectState.APPLIED, ProjectState.REVIEWED, ProjectState.APPROVED);
        if (paid().signum() > 0) {
            throw new Refusal("fund.refused.paid-already");
        }
        end(ProjectState.CANCELLED, why, by);
    }

    void complete(String said, String whoAccepted, LocalDate on, Signature by) {
        require(ProjectState.APPROVED);
        report = said;
        acceptedBy = whoAccepted;
        acceptedOn = on;
        completedAt = by.at();
        state = ProjectState.COMPLETED;
    }

    void sendBack() {
        require(ProjectState.COMPLETED);
        completedAt = null;
        state = ProjectState.APPROVED;
    }

    /** Closes it; what was approved and not paid goes back to the fund. */
    void close(Signature by) {
        require(ProjectState.COMPLETED);
        returned = approved().subtract(paid());
        endedAt = by.at();
        state = ProjectState.CLOSED;
    }

    /** Takes the closing back, as far as the fund still has what was returned. */
    void reopen() {
        require(ProjectState.CLOSED);
        returned = null;
        endedAt = null;
        state = ProjectState.COMPLETED;
    }

    BigDecimal paid() {
        return paid == null ? BigDecimal.ZERO : paid;
    }

    BigDecimal approved() {
        return approved == null ? BigDecimal.ZERO : approved;
    }

    private void end(ProjectState how, String why, Signature by) {
        endedWhy = why;
        endedAt = by.at();
        state = how;
    }

    /** Whoever applied or reviewed does not also approve. */
    private void requireOther(Signature by) {
        if (by.account() == appliedAccount || reviewedAccount != null && by.account() == reviewedAccount) {
            throw new Refusal("fund.refused.two-persons");
        }
    }

    private void require(ProjectState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new Refusal("fund.refused.out-of-order");
        }
    }
}
