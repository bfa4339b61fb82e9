package org.tongxin.proposal.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.tongxin.calendar.Limit;
import org.tongxin.committee.Session;
import org.tongxin.identity.Role;
import org.tongxin.ui.Refusal;

/** The section {@code proposal} of a rulebook: what this committee calls things, asks for and allows. */
public record ProposalRules(
        Words words,
        int titleMax,
        int sectionMax,
        int asksMax,
        int attachmentsMax,
        String casePattern,
        List<Choice> categories,
        List<Choice> themes,
        List<Step> reviewSteps,
        List<Choice> declineReasons,
        List<Choice> destinations,
        List<ReplyClass> replyClasses,
        List<Grade> attitudes,
        List<Grade> results,
        Limits limits) {

    private static final Pattern PLACE = Pattern.compile("\\{(term|session|year|seq)(?::(\\d))?}");

    public ProposalRules {
        if (!casePattern.contains("{seq")) {
            throw new IllegalArgumentException("case-pattern 里必须有 {seq}");
        }
        if (categories.isEmpty() || attitudes.isEmpty() || results.isEmpty() || replyClasses.isEmpty() || reviewSteps.isEmpty()) {
            throw new IllegalArgumentException("categories、review-steps、reply-classes、attitudes、results 都不能为空");
        }
    }

    /** Names the screens use: the committee's own. */
    public record Words(String list, String assignment, String faceToFace) {}

    /** A dictionary entry. */
    public record Choice(String code, String label) {}

    /** One review step and the role that takes it. */
    public record Step(String name, Role role) {}

    /** A class of result (办理结果分类), printed at the top right of the letter. */
    public record ReplyClass(String code, String label, boolean solved) {}

    /** A grade of the feedback form and whether it counts as satisfied. */
    public record Grade(String code, String label, boolean satisfied) {}

    /** Time limits of the straight way (rules.md §1.9); their starts are named by the clocks. */
    public record Limits(Limit review, Limit assign, Limit sign, Limit reply, Limit feedback) {}

    /** Refuses a text that may not be handed in, with the first thing to mend. */
    void check(ProposalText text) {
        require(!text.title().isEmpty(), "proposal.refused.title-missing");
        require(text.title().codePointCount(0, text.title().length()) <= titleMax, "proposal.refused.title-long", titleMax);
        require(!text.situation().isEmpty(), "proposal.refused.situation-missing");
        require(!text.analysis().isEmpty(), "proposal.refused.analysis-missing");
        require(!text.asks().isEmpty(), "proposal.refused.asks-missing");
        require(text.asks().size() <= asksMax, "proposal.refused.asks-many", asksMax);
        require(text.situation().length() <= sectionMax && text.analysis().length() <= sectionMax
                && text.asks().stream().mapToInt(String::length).sum() <= sectionMax, "proposal.refused.section-long", sectionMax);
        require(categories.stream().anyMatch(choice -> choice.code().equals(text.category())), "proposal.refused.category-missing");
    }

    /** The case number as the committee writes it. */
    String caseLabel(Session session, int number) {
        return PLACE.matcher(casePattern).replaceAll(match -> {
            int value = switch (match.group(1)) {
                case "term" -> session.term();
                case "session" -> session.number();
                case "year" -> session.year();
                default -> number;
            };
            return match.group(2) == null ? "" + value : ("%0" + match.group(2) + "d").formatted(value);
        });
    }

    /** The review step of that number; the last one where the rules have fewer than when the case began. */
    public Step stepAt(int number) {
        return reviewSteps.get(Math.min(number, reviewSteps.size() - 1));
    }

    String requireReason(String code) {
        require(declineReasons.stream().anyMatch(choice -> choice.code().equals(code)), "proposal.refused.reason-missing");
        return code;
    }

    String requireDestination(String code) {
        require(destinations.stream().anyMatch(choice -> choice.code().equals(code)), "proposal.refused.destination-missing");
        return code;
    }

    public void requireReplyClass(String code) {
        require(replyClasses.stream().anyMatch(one -> one.code().equals(code)), "proposal.refused.class-missing");
    }

    /** Whether both grades count as satisfied. */
    boolean satisfied(String attitude, String result) {
        return grade(attitudes, attitude).satisfied() && grade(results, result).satisfied();
    }

    String attitudeLabel(String code) {
        return grade(attitudes, code).label();
    }

    String resultLabel(String code) {
        return grade(results, code).label();
    }

    /** The word for a grade already given, which a later rulebook may no longer know. */
    public String attitudeWord(String code) {
        return word(attitudes, code);
    }

    public String resultWord(String code) {
        return word(results, code);
    }

    /** Code and label of a class of result, as a badge shows it. */
    public String classWord(String code) {
        return replyClasses.stream().filter(one -> one.code().equals(code)).findFirst().map(one -> one.code() + " " + one.label()).orElse(code);
    }

    private static String word(List<Grade> grades, String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst().map(Grade::label).orElse(code);
    }

    public String reasonLabel(String code) {
        return label(declineReasons, code);
    }

    public String categoryLabel(String code) {
        return label(categories, code);
    }

    public static String label(List<Choice> choices, String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst().map(Choice::label).orElse(code);
    }

    private static Grade grade(List<Grade> grades, String code) {
        return grades.stream()
                .filter(grade -> grade.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.grade-missing"));
    }

    private static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new Refusal(key, arguments);
        }
    }
}
