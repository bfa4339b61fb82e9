package org.tongxin.proposal.domain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The reviewers' acts (审查), step by step as the rulebook orders them: let pass and at last file, decline, send back for revision. */
@Component
@Transactional
public class ReviewDesk {

    private final Proposals proposals;
    private final Reviews reviews;
    private final Filing filing;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ReviewDesk(Proposals proposals, Reviews reviews, Filing filing, Announcer announcer, Rulebooks rulebooks) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.filing = filing;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * Lets a proposal pass this step; the last step files it under the next case number of its session.
     *
     * @return whether it is filed now
     */
    public boolean pass(Viewer viewer, long id, int version, Finding finding) {
        var proposal = proposals.require(id, version);
        pass(viewer, proposal, finding);
        return proposal.status == ProposalStatus.FILED;
    }

    /** Lets several pass at once, in the order of their receipt; all or none. Returns how many. */
    public int passAll(Viewer viewer, List<Long> ids, Finding finding) {
        var chosen = proposals.findAllById(ids).stream()
                .sorted(Comparator.comparing(p -> p.receiptNo, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        if (chosen.size() != ids.size()) {
            throw new NoSuchCase();
        }
        chosen.forEach(proposal -> pass(viewer, proposal, finding));
        return chosen.size();
    }

    public void decline(Viewer viewer, long id, int version, String reason, String destination, String opinion) {
        var proposal = proposals.require(id, version);
        var rules = rules(proposal);
        var step = step(viewer, proposal, rules);
        proposal.decline(rules.requireReason(reason), rules.requireDestination(destination), announcer.now());
        record(viewer, proposal, step, Review.Decision.DECLINED, reason, opinion);
        announcer.tell(new ProposalEvent.Declined(id, viewer.signature(), announcer.now(), proposal.text.title(), proposal.proposerId,
                rules.reasonLabel(reason), opinion));
    }

    public void sendBack(Viewer viewer, long id, int version, String opinion) {
        if (opinion.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var proposal = proposals.require(id, version);
        var step = step(viewer, proposal, rules(proposal));
        proposal.giveBack();
        record(viewer, proposal, step, Review.Decision.RETURNED, null, opinion);
        announcer.tell(new ProposalEvent.Returned(
                id, viewer.signature(), announcer.now(), proposal.text.title(), proposal.proposerId, opinion));
    }

    /** Corrects the grade of registration, and with it the time of units that have not answered yet; what it was before stays in the history. */
    public void regrade(Viewer viewer, long id, int version, String grade, String why) {
        if (why.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        var proposal = proposals.require(id, version);
        var rules = reviewRules(proposal);
        var changed = rules.requireGrade(grade);
        if (changed == null || proposal.grade == null || grade.equals(proposal.grade)) {
            throw new Refusal("proposal.refused.grade-of-registration");
        }
        var before = rules.gradeLabel(proposal.grade);
        proposal.grade = grade;
        record(viewer, proposal, "", Review.Decision.REGRADED, null, why);
        announcer.tell(new ProposalEvent.Regraded(id, viewer.signature(), announcer.now(), proposal.text.title(),
                before + " → " + changed.label(), why.strip()));
    }

    private void pass(Viewer viewer, Proposal proposal, Finding finding) {
        var rules = rules(proposal);
        var step = step(viewer, proposal, rules);
        find(viewer, proposal, finding);
        if (proposal.reviewStep + 1 < rules.reviewSteps().size()) {
            proposal.reviewStep++;
            record(viewer, proposal, step, Review.Decision.PASSED, null, finding.opinion());
            announcer.tell(new ProposalEvent.Noted(proposal.id, viewer.signature(), announcer.now(), "passed",
                    step + (finding.opinion().isBlank() ? "" : "：" + finding.opinion().strip())));
            return;
        }
        var review = reviewRules(proposal);
        review.requireGrade(proposal.grade);
        if (!review.quality().isEmpty() && !reviews.marked(proposal.id)) {
            review.check(finding.marks());
        }
        filing.number(proposal, rules);
        record(viewer, proposal, step, Review.Decision.FILED, null, finding.opinion());
        announcer.tell(new ProposalEvent.Filed(proposal.id, viewer.signature(), announcer.now(), proposal.text.title(),
                proposal.proposerId, proposal.caseLabel));
    }

    private void find(Viewer viewer, Proposal proposal, Finding finding) {
        var rules = reviewRules(proposal);
        if (finding.grade() != null && !finding.grade().isBlank()) {
            var grade = rules.requireGrade(finding.grade());
            proposal.grade = grade == null ? null : grade.code();
        }
        if (!finding.marks().isEmpty()) {
            rules.check(finding.marks());
            filing.mark(viewer, proposal.id, finding.marks(), rules);
        }
    }

    /** The step the proposal is at; refused when it is somebody else's, or when this person took an earlier one. */
    private String step(Viewer viewer, Proposal proposal, ProposalRules rules) {
        proposal.requireStatus(ProposalStatus.RECEIVED);
        var step = rules.stepAt(proposal.reviewStep);
        if (rules.reviewSteps().size() > 1) {
            if (!viewer.is(step.role())) {
                throw new Refusal("proposal.refused.not-this-step", step.name());
            }
            if (reviews.passedBy(proposal.id, viewer.account())) {
                throw new Refusal("proposal.refused.two-steps");
            }
        }
        return step.name();
    }

    private void record(
            Viewer viewer, Proposal proposal, String step, Review.Decision decision, @Nullable String reason, String opinion) {
        proposals.save(proposal);
        reviews.save(new Review(null, proposal.id, step, decision, reason, opinion.strip(), viewer.account(), viewer.signature(),
                announcer.now()));
    }

    private ProposalRules rules(Proposal proposal) {
        return rulebooks.of(proposal.rulebookId).section(ProposalRules.class);
    }

    private ReviewRules reviewRules(Proposal proposal) {
        return rulebooks.of(proposal.rulebookId).section(ReviewRules.class);
    }
}
