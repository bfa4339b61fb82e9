package org.tongxin.proposal.handling;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ReplyGate;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The log of contacts on a case, and the rule that a unit meets the proposer before it replies where the rulebook asks for it. */
@Component
@Transactional
public class ContactDesk implements ReplyGate {

    private static final int MINUTES_MAX = 4_000;

    private final Contacts contacts;
    private final Cases cases;
    private final OwnPart parts;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ContactDesk(Contacts contacts, Cases cases, OwnPart parts, Announcer announcer, Rulebooks rulebooks) {
        this.contacts = contacts;
        this.cases = cases;
        this.parts = parts;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** What a person writes of a contact. */
    public record Note(String way, LocalDate heldOn, String place, String people, String minutes) {}

    /**
     * Writes a contact down.
     *
     * @param assignment the part of the own unit in the case; null for the proposer and the office
     */
    public void log(Viewer viewer, long id, Long assignment, Note note) {
        var proposal = cases.require(viewer, id).requireFiled();
        var side = side(viewer, proposal, assignment);
        var way = rulebooks.of(proposal.rulebook()).section(HandlingRules.class).way(note.way());
        if (note.minutes().isBlank() || note.people().isBlank() || way.personal() && note.place().isBlank()) {
            throw new Refusal("proposal.refused.contact-incomplete");
        }
        if (note.heldOn().isAfter(LocalDate.ofInstant(announcer.now(), OwnPart.BEIJING))) {
            throw new Refusal("proposal.refused.in-future");
        }
        contacts.save(new Contact(null, id, assignment, side, way.code(), way.personal(), note.heldOn(), note.place().strip(),
                note.people().strip(), OwnPart.within(note.minutes(), MINUTES_MAX), viewer.signature(), announcer.now()));
        announcer.tell(new ProposalEvent.Noted(id, viewer.signature(), announcer.now(), "contacted",
                note.heldOn() + " " + way.label() + (note.place().isBlank() ? "" : "（" + note.place().strip() + "）")));
    }

    private Contact.Side side(Viewer viewer, CaseFacts proposal, Long assignment) {
        if (assignment != null) {
            if (parts.require(viewer, assignment).proposal() != proposal.id()) {
                throw new NoSuchCase();
            }
            return Contact.Side.UNIT;
        }
        if (proposal.proposer() != null && proposal.proposer() == viewer.account()) {
            return Contact.Side.PROPOSER;
        }
        if (!viewer.seesWholeCommittee()) {
            throw new Refusal("proposal.refused.not-involved");
        }
        return Contact.Side.COMMITTEE;
    }

    @Override
    @Transactional(readOnly = true)
    public void check(CaseFacts proposal, long assignment, HandlingRules rules) {
        if (rules.faceToFace() && !contacts.existsByAssignmentIdAndPersonalIsTrue(assignment)) {
            throw new Refusal("proposal.refused.meet-first");
        }
    }
}
