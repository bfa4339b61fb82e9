package org.tongxin.proposal.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Limit;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ReviewRules;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebook;
import org.tongxin.ui.Words;

/** Writes the procedure from a rulebook: every number in it is one that the program goes by. */
@Component
class Procedure {

    private final Words words;

    Procedure(Words words) {
        this.words = words;
    }

    List<Chapter> of(Rulebook rulebook) {
        return new Writing(rulebook).chapters();
    }

    /** One run over one rulebook, counting its articles. */
    private final class Writing {
        private final ProposalRules rules;
        private final ReviewRules review;
        private final HandlingRules handling;
        private final SolicitationRules solicitation;
        private final ProposalRules.Limits limits;
        private final List<Chapter> chapters = new ArrayList<>();
        private List<Chapter.Article> articles = new ArrayList<>();
        private int number;

        Writing(Rulebook rulebook) {
            rules = rulebook.section(ProposalRules.class);
            review = rulebook.section(ReviewRules.class);
            handling = rulebook.section(HandlingRules.class);
            solicitation = rulebook.section(SolicitationRules.class);
            limits = rules.limits();
        }

        List<Chapter> chapters() {
            solicitation();
            review();
            assignment();
            handling();
            feedback();
            return chapters;
        }

        private void solicitation() {
            chapter("solicitation");
            article("call", "office", "", solicitation.leadDays());
            article("channels", "proposer", "", labels(solicitation.channels()));
            article("lead", "proposer", limit(solicitation.claim()), solicitation.claimsMost());
            article("early", "proposer", "", solicitation.roundsMost());
            article("submit", "proposer", "", rules.titleMax(), rules.sectionMax(), rules.asksMax(), rules.attachmentsMax());
        }

        private void review() {
            chapter("review");
            for (int i = 0; i < rules.reviewSteps().size(); i++) {
                var step = rules.reviewSteps().get(i);
                boolean last = i + 1 == rules.reviewSteps().size();
                add(step.name(), words.say("role." + step.role()), i == 0 ? limit(limits.review()) : "",
                        words.say("procedure.review." + (last ? "last" : "pass")));
            }
            if (!review.grades().isEmpty()) {
                article("grades", "reviewer", "", String.join("；", review.grades().stream().map(this::grade).toList()));
            }
            if (!review.quality().isEmpty()) {
                article("quality", "reviewer", "",
                        String.join("、", review.quality().stream().map(one -> words.say("procedure.criterion", one.label(), one.most())).toList()));
            }
            article("decline", "reviewer", "", String.join("；", rules.declineReasons().stream().map(ProposalRules.Choice::label).toList()),
                    labels(rules.destinations()));
            article(review.mergeConsent() ? "merge-consent" : "merge", "office", "");
        }

        private String grade(ReviewRules.Grade grade) {
            return grade.reply() == null ? words.say("procedure.grade", grade.label(), grade.criteria(), grade.track())
                    : words.say("procedure.grade.reply", grade.label(), grade.criteria(), grade.track(), grade.reply().words());
        }

        private void assignment() {
            chapter("assignment");
            article(handling.hops() == 2 ? "assign-twice" : "assign", "dispatcher", limit(limits.assign()), rules.words().assignment());
            article("sign", "unit", limit(limits.sign()));
            article("object", "unit", limit(handling.objection()));
        }

        private void handling() {
            chapter("handling");
            article(handling.faceToFace() ? "meet-first" : "meet", "unit", "", rules.words().faceToFace(), String.join("、",
                    handling.contactWays().stream().filter(HandlingRules.Way::personal).map(HandlingRules.Way::label).toList()));
            article("reply", "unit", limit(limits.reply()));
            article("class", "unit", "", String.join("、", rules.replyClasses().stream().map(one -> rules.classWord(one.code())).toList()));
            article("co", "co-unit", limit(handling.coOpinion()));
            article("extend", "unit", "", handling.extensionMost().words());
        }

        private void feedback() {
            chapter("feedback");
            article(handling.raters() == HandlingRules.Raters.ALL ? "rate-all" : "rate", "proposer", limit(limits.feedback()),
                    grades(rules.attitudes()), grades(rules.results()));
            article("rehandle", "unit", limit(handling.rehandle()));
            article(handling.closeUnrated() ? "close" : "close-rated", "office", "");
            article("again", "proposer", "", handling.ratedAgain().words());
        }

        private void chapter(String key) {
            articles = new ArrayList<>();
            chapters.add(new Chapter(words.say("procedure.chapter." + key), articles));
        }

        private void article(String key, String who, String limit, Object... arguments) {
            add(words.say("procedure.step." + key), words.say("procedure.who." + who), limit, words.say("procedure.text." + key, plain(arguments)));
        }

        /** Numbers as people write them in a rule, without commas. */
        private Object[] plain(Object... arguments) {
            return Arrays.stream(arguments).map(String::valueOf).toArray();
        }

        private void add(String step, String who, String limit, String text) {
            articles.add(new Chapter.Article(++number, step, who, limit, text));
        }

        private String limit(Limit limit) {
            return words.say("procedure.limit", limit.words());
        }

        private String labels(List<ProposalRules.Choice> choices) {
            return String.join("、", choices.stream().map(ProposalRules.Choice::label).toList());
        }

        private String grades(List<ProposalRules.Grade> grades) {
            return String.join("、", grades.stream().map(ProposalRules.Grade::label).toList());
        }
    }
}
