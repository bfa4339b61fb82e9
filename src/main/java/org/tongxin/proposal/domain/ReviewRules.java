package org.tongxin.proposal.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.Limit;
import org.tongxin.ui.Refusal;

/**
 * The section {@code review} of a rulebook: how proposals are registered, marked and merged (rules.md §1.4, 1.5).
 *
 * @param grades       grades of registration (分类登记), each with its track; empty where the committee has none
 * @param quality      criteria of quality marked in review; empty where the committee has none
 * @param mergeConsent whether the proposers of what is merged must agree
 */
public record ReviewRules(List<Grade> grades, List<Criterion> quality, boolean mergeConsent) {

    /**
     * A grade of registration.
     *
     * @param criteria what makes a proposal one of this grade
     * @param track    how it is handled
     * @param reply    time to reply where it is another than usual
     */
    public record Grade(String code, String label, String criteria, String track, @Nullable Limit reply) {}

    /** A criterion of quality and the most points it may get. */
    public record Criterion(String code, String label, int most) {}

    /** The grade of that code; empty where the committee grades nothing. */
    @Nullable Grade requireGrade(@Nullable String code) {
        if (grades.isEmpty()) {
            return null;
        }
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.grade-of-registration"));
    }

    /** The time to reply of a graded case, or null where the usual one holds. */
    @Nullable Limit replyOf(@Nullable String grade) {
        return grades.stream().filter(one -> one.code().equals(grade)).findFirst().map(Grade::reply).orElse(null);
    }

    /** Refuses marks beyond what a criterion may get, or none at all where the committee marks quality. */
    void check(Map<String, Integer> marks) {
        for (var criterion : quality) {
            var points = marks.get(criterion.code());
            if (points == null || points < 0 || points > criterion.most()) {
                throw new Refusal("proposal.refused.marks", criterion.label(), criterion.most());
            }
        }
    }

    public String gradeLabel(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst().map(Grade::label).orElse(code);
    }

    /** How cases of that grade are handled; empty where a later rulebook no longer knows it. */
    public String gradeTrack(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst().map(Grade::track).orElse("");
    }
}
