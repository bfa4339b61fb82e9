package org.tongxin.proposal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Lets a filed proposal out: consent, copy, secrecy check by one, approval by another, withdrawal (rules.md §1.14). */
@Component
@Transactional
public class PublicationDesk {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_PART = 20_000;

    private final Publications publications;
    private final Cases cases;
    private final OriginalTexts originals;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    PublicationDesk(Publications publications, Cases cases, OriginalTexts originals, Announcer announcer, Rulebooks rulebooks) {
        this.publications = publications;
        this.cases = cases;
        this.originals = originals;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** The office asks the proposer; where no consent is needed the copy may be prepared at once. */
    public void begin(Viewer viewer, long id) {
        var proposal = cases.require(viewer, id).requireFiled();
        if (publications.findByProposalId(id).isPresent()) {
            throw new Refusal("publishing.refused.begun");
        }
        boolean consent = rules(proposal).consent();
        if (consent && proposal.proposer() == null) {
            throw new Refusal("publishing.refused.nobody-to-ask");
        }
        publications.save(Publication.begin(id, consent, viewer.signature(), announcer.now()));
        tell(viewer, id, consent ? "publication-asked" : "publication-begun", "");
    }

    /** The first proposer answers, asked or not; nobody else may. */
    public void consent(Viewer viewer, long id, boolean agreed, String reason) {
        var proposal = cases.require(viewer, id).requireFiled();
        if (proposal.proposer() == null || proposal.proposer() != viewer.account()) {
            throw new Refusal("publishing.refused.not-proposer");
        }
        var publication = publications.findByProposalId(id)
                .orElseGet(() -> Publication.begin(id, true, viewer.signature(), announcer.now()));
        publication.consent(agreed, shortened(reason), viewer.signature(), announcer.now());
        publications.save(publication);
        tell(viewer, id, agreed ? "publication-agreed" : "publication-refused", agreed ? "" : shortened(reason));
    }

    /** Makes the copy from the case as it stands, with these passages and words blotted out. */
    public void draw(Viewer viewer, long id, int version, List<String> passages, String words) {
        var proposal = cases.require(viewer, id);
        var rules = rules(proposal);
        var blots = new ArrayList<>(passages);
        words.lines().flatMap(line -> List.of(line.split("[，,、；;\\s]+")).stream()).filter(word -> !word.isBlank()).forEach(blots::add);
        change(id, version, one -> one.write(originals.of(proposal, rules).with(text -> Redaction.mask(text, blots, rules.mask()))));
    }

    /** What the clerk changed in the copy. */
    public void write(Viewer viewer, long id, int version, PublicText.Words words) {
        cases.require(viewer, id);
        change(id, version, one -> {
            var text = one.copy.written(words);
            if (text.empty() || text.title().length() > 200 || text.proposer().length() > 400
                    || text.parts().stream().anyMatch(part -> part.length() > LONGEST_PART)) {
                throw new Refusal("publishing.refused.too-long", LONGEST_PART);
            }
            if (text.replies().size() != text.units().size()) {
                throw new Refusal("publishing.refused.replies");
            }
            one.write(text);
        });
    }

    /** The secrecy check passes only a copy in which nothing is found that must go. */
    public void check(Viewer viewer, long id, int version) {
        cases.require(viewer, id);
        change(id, version, one -> {
            requireClean(one.copy);
            one.check(viewer, announcer.now());
        });
        tell(viewer, id, "publication-checked", "");
    }

    public void bar(Viewer viewer, long id, int version, String reason) {
        cases.require(viewer, id);
        change(id, version, one -> one.bar(reason(reason)));
        tell(viewer, id, "publication-barred", reason(reason));
    }

    /** Lets the copy out exactly as it was shown: of that version. */
    public void approve(Viewer viewer, long id, int version) {
        cases.require(viewer, id).requireFiled();
        change(id, version, one -> {
            requireClean(one.copy);
            one.approve(viewer, announcer.now());
        });
        tell(viewer, id, "published", "");
    }

    public void sendBack(Viewer viewer, long id, int version, String reason) {
        cases.require(viewer, id);
        change(id, version, one -> one.sendBack(reason(reason)));
        tell(viewer, id, "publication-sent-back", reason(reason));
    }

    public void withdraw(Viewer viewer, long id, String reason) {
        cases.require(viewer, id);
        var publication = publications.findByProposalId(id).orElseThrow(NoSuchCase::new);
        publication.withdraw(reason(reason), viewer.signature(), announcer.now());
        publications.save(publication);
        tell(viewer, id, "publication-withdrawn", reason(reason));
    }

    private void change(long id, int version, Consumer<Publication> change) {
        var publication = publications.findByProposalId(id).orElseThrow(NoSuchCase::new);
        if (publication.version != version) {
            throw new Refusal("publishing.refused.changed-meanwhile");
        }
        change.accept(publication);
        publications.save(publication);
    }

    private static void requireClean(PublicText copy) {
        Redaction.find(copy.parts(), List.of()).stream().filter(Redaction.Found::mustGo).findFirst().ifPresent(left -> {
            throw new Refusal("publishing.refused.not-clean", left.text());
        });
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("publishing.refused.reason");
        }
        return shortened(reason);
    }

    private static String shortened(String reason) {
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("publishing.refused.reason-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    private PublishingRules rules(CaseFacts proposal) {
        return rulebooks.of(proposal.rulebook()).section(PublishingRules.class);
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }
}
