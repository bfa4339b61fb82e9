package org.tongxin.proposal.early;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Shows drafts before they are handed in, and takes remarks on them. The draft stays its writer's throughout. */
@Component
@Transactional
public class EarlyDraftDesk {

    private final EarlyDrafts drafts;
    private final Comments comments;
    private final ProposalDesk proposals;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    EarlyDraftDesk(EarlyDrafts drafts, Comments comments, ProposalDesk proposals, Rulebooks rulebooks, Announcer announcer) {
        this.drafts = drafts;
        this.comments = comments;
        this.proposals = proposals;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    /** Keeps what was typed and shows it. Returns the id of the round. */
    public long show(Viewer viewer, long proposal, ProposalText text) {
        proposals.keepDraft(viewer, proposal, text);
        return show(viewer, proposal);
    }

    /**
     * Shows one's own draft as it stands.
     *
     * @return the id of the round
     * @throws Refusal when the round before waits for remarks, or the rulebook allows no more rounds
     */
    public long show(Viewer viewer, long proposal) {
        var text = proposals.requireDraft(viewer, proposal);
        if (drafts.existsByProposalIdAndAnsweredAtIsNull(proposal)) {
            throw new Refusal("early.refused.waiting");
        }
        int most = rulebooks.current().section(SolicitationRules.class).roundsMost();
        int round = drafts.countByProposalId(proposal) + 1;
        if (round > most) {
            throw new Refusal("early.refused.rounds", most);
        }
        var draft = drafts.save(EarlyDraft.of(proposal, round, text, viewer.signature(), announcer.now()));
        tell(viewer, proposal, "shown-early", "");
        return draft.id;
    }

    /** Puts a remark beside the draft. */
    public void comment(Viewer viewer, long id, Part part, String remark) {
        var draft = drafts.require(id);
        comments.save(Comment.on(draft, part, remark, viewer, announcer.now()));
        announcer.tell(new EarlyRemark(draft.proposalId, "remarked-early", viewer.signature()));
    }

    /** Ends the round: the remarks are complete, and the writer may revise, show again or hand in. */
    public void answer(Viewer viewer, long id) {
        var draft = drafts.require(id);
        draft.answer(viewer.signature(), announcer.now());
        drafts.save(draft);
        tell(viewer, draft.proposalId, "answered-early", "");
    }

    /** The writer ticks a remark off, saying what was done, if anything need be said. */
    public void resolve(Viewer viewer, long proposal, long comment, String answer) {
        var found = own(viewer, proposal, comment);
        found.resolve(answer, announcer.now());
        comments.save(found);
    }

    public void reopen(Viewer viewer, long proposal, long comment) {
        var found = own(viewer, proposal, comment);
        found.reopen();
        comments.save(found);
    }

    private Comment own(Viewer viewer, long proposal, long comment) {
        proposals.requireDraft(viewer, proposal);
        var found = comments.require(comment);
        if (drafts.require(found.earlyDraftId).proposalId != proposal) {
            throw new NoSuchCase();
        }
        return found;
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }
}
