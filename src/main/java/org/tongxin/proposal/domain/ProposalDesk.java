package org.tongxin.proposal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** The proposer's acts: begin, write, hand in. */
@Component
@Transactional
public class ProposalDesk {

    private final Proposals proposals;
    private final Receipts receipts;
    private final CollectiveContacts contacts;
    private final Rulebooks rulebooks;
    private final Announcer announcer;

    ProposalDesk(Proposals proposals, Receipts receipts, CollectiveContacts contacts, Rulebooks rulebooks, Announcer announcer) {
        this.proposals = proposals;
        this.receipts = receipts;
        this.contacts = contacts;
        this.rulebooks = rulebooks;
        this.announcer = announcer;
    }

    /**
     * Begins a draft, or finds the one that the same form began before.
     *
     * @param formKey made by the page, so that a repeated request begins one draft and not two
     * @return the id of the draft
     */
    public long begin(Viewer viewer, UUID formKey, ProposalText text) {
        return begin(viewer, formKey, text, null);
    }

    /** @param channel how it came, where it was not simply begun: the channel of a lead; null for the usual one */
    public long begin(Viewer viewer, UUID formKey, ProposalText text, @Nullable String channel) {
        var known = proposals.findByFormKey(formKey);
        if (known.isPresent()) {
            return own(known.get(), viewer).id;
        }
        boolean guest = viewer.is(Role.GUEST_MEMBER) && !viewer.is(Role.MEMBER);
        if (guest && !rulebooks.current().section(SigningRules.class).guests()) {
            throw new Refusal("signing.refused.guests");
        }
        var kind = guest || viewer.is(Role.MEMBER) ? ProposalKind.INDIVIDUAL : ProposalKind.COLLECTIVE;
        var proposer = new Proposal.Proposer(kind, viewer.account(), viewer.name(), viewer.sector(), guest);
        var draft = Proposal.draft(formKey, proposer, text, announcer.now());
        draft.channel = channel == null ? rulebooks.current().section(SolicitationRules.class).channelOf(kind) : channel;
        return proposals.save(draft).id;
    }

    /** Keeps the text that was typed, complete or not; wishes stay. Returns the version to save against next time. */
    public int write(Viewer viewer, long id, int version, ProposalText text) {
        var proposal = own(proposals.require(id, version), viewer);
        rewrite(proposal, text);
        return proposals.save(proposal).version;
    }

    /** Keeps the whole form, complete or not. Returns the version to save against next time. */
    public int write(Viewer viewer, long id, int version, Sheet sheet) {
        var proposal = own(proposals.require(id, version), viewer);
        write(proposal, sheet);
        return proposals.save(proposal).version;
    }

    /** Hands the proposal in; doing it again finds it handed in. */
    public void submit(Viewer viewer, long id, Sheet sheet) {
        var proposal = own(proposals.require(id), viewer);
        if (proposal.status == ProposalStatus.RECEIVED) {
            return;
        }
        write(proposal, sheet);
        rulebooks.current().section(ProposalRules.class).check(sheet.text());
        if (proposal.kind == ProposalKind.COLLECTIVE) {
            sheet.contact().requireWhole(rulebooks.current().section(SigningRules.class));
        }
        proposal.submit(receipts.of(proposal));
        proposals.save(proposal);
        announcer.tell(new ProposalEvent.Submitted(id, viewer.signature(), announcer.now(), sheet.text().title(), proposal.receiptNo));
    }

    /**
     * Hands a text in with the wishes and the contact that were kept before, as programs do.
     *
     * @param noSecrets the proposer's statement that it holds no secrets, where it was not kept before
     */
    public void submit(Viewer viewer, long id, ProposalText text, boolean noSecrets) {
        var kept = own(proposals.require(id), viewer).wishes;
        submit(viewer, id, new Sheet(text, kept.stating(noSecrets || kept.noSecrets()), contacts.of(id).orElse(CollectiveContact.EMPTY)));
    }

    private void write(Proposal proposal, Sheet sheet) {
        rewrite(proposal, sheet.text());
        receipts.requireUnits(sheet.wishes());
        proposal.wish(sheet.wishes());
        if (proposal.kind == ProposalKind.COLLECTIVE) {
            contacts.put(proposal.id, sheet.contact());
        }
    }

    /** Replaces the text; whoever signed the one that is there is to know. */
    private void rewrite(Proposal proposal, ProposalText changed) {
        if (proposal.kind != ProposalKind.INDIVIDUAL && proposal.status.writable() && !proposal.text.sameWords(changed)) {
            announcer.hint(new Rewriting(proposal.id, proposal.text.title()));
        }
        proposal.write(changed);
    }

    /** Keeps what was typed into an own draft that was never handed in, as a form sends it that is about to do something with it. */
    public void keepDraft(Viewer viewer, long id, ProposalText text) {
        requireDraft(viewer, id);
        var proposal = proposals.require(id);
        rewrite(proposal, text);
        proposals.save(proposal);
    }

    /** The text of an own draft that was never handed in; refused once it is. */
    @Transactional(readOnly = true)
    public ProposalText requireDraft(Viewer viewer, long id) {
        var proposal = own(proposals.require(id), viewer);
        proposal.requireStatus(ProposalStatus.DRAFT);
        return proposal.text;
    }

    /** Refuses unless the viewer may still change the proposal: for what hangs on it. */
    @Transactional(readOnly = true)
    public void requireWritable(Viewer viewer, long id) {
        if (!own(proposals.require(id), viewer).status.writable()) {
            throw new Refusal("proposal.refused.not-writable");
        }
    }

    /**
     * Fills an empty draft from the paragraphs of a document: the first is the title, the rest is cut by its headings.
     * Refused where something is written already, for nothing typed is replaced.
     */
    public void fill(Viewer viewer, long id, List<String> paragraphs) {
        var proposal = own(proposals.require(id), viewer);
        if (!proposal.text.title().isEmpty() || proposal.text.length() > 0) {
            throw new Refusal("proposal.refused.not-empty");
        }
        var lines = paragraphs.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new Refusal("proposal.refused.word-empty");
        }
        var parts = ThreeParts.split(String.join("\n", lines.subList(1, lines.size())));
        var asks = Asks.split(parts.suggestions());
        var analysis = asks.lead().isBlank() ? parts.analysis() : parts.analysis() + "\n" + asks.lead();
        proposal.write(new ProposalText(lines.getFirst(), parts.situation(), analysis, asks.items(), ""));
        proposals.save(proposal);
    }

    /** Throws a draft away that was never handed in. */
    public void discard(Viewer viewer, long id) {
        var proposal = own(proposals.require(id), viewer);
        proposal.requireStatus(ProposalStatus.DRAFT);
        proposals.delete(proposal);
    }

    private static Proposal own(Proposal proposal, Viewer viewer) {
        if (proposal.proposerId == null || proposal.proposerId != viewer.account()) {
            throw new NoSuchCase();
        }
        return proposal;
    }
}
