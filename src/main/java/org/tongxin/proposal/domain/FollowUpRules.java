package org.tongxin.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.Limit;
import org.tongxin.ui.Refusal;

/**
 * The section {@code follow-up} of a rulebook: what follows a reply (rules.md §1.11 and 1.13).
 *
 * @param promiseSoon       how long before its date a promise waits in the unit's list
 * @param cooperation       criteria by which a unit rates the proposal and its proposer (双向评价); empty where only the proposer rates
 * @param cooperationGrades what a unit may say to each
 * @param sealed            how long after the letter either rating stays hidden from the other side while only one is in
 * @param archiveNeeds      kinds of exception that must be gone before a session is archived
 */
public record FollowUpRules(
        Limit promiseSoon,
        List<ProposalRules.Choice> cooperation,
        List<ProposalRules.Choice> cooperationGrades,
        Limit sealed,
        List<String> archiveNeeds) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public FollowUpRules {
        if (!cooperation.isEmpty() && cooperationGrades.isEmpty()) {
            throw new IllegalArgumentException("有 cooperation 评价项目时，cooperation-grades 不能为空");
        }
    }

    /** Whether the unit rates too. */
    public boolean twoWay() {
        return !cooperation.isEmpty();
    }

    /** Until when a rating of a letter issued then is hidden from the other side; null where only the proposer rates. */
    public @Nullable Instant sealedUntil(@Nullable Instant issuedAt) {
        return twoWay() && issuedAt != null
                ? sealed.roughlyAfter(LocalDate.ofInstant(issuedAt, BEIJING)).plusDays(1).atStartOfDay(BEIJING).toInstant() : null;
    }

    /** The words of a criterion and of a grade given, which a later rulebook may no longer know. */
    public String criterion(String code) {
        return ProposalRules.label(cooperation, code);
    }

    public String grade(String code) {
        return ProposalRules.label(cooperationGrades, code);
    }

    /** Refuses grades that do not answer every criterion from the dictionary. */
    public void requireGrades(List<String> grades) {
        if (grades.size() != cooperation.size()
                || !grades.stream().allMatch(grade -> cooperationGrades.stream().anyMatch(one -> one.code().equals(grade)))) {
            throw new Refusal("proposal.refused.grade-missing");
        }
    }
}
