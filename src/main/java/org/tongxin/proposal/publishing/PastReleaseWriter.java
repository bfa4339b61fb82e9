package org.tongxin.proposal.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.PastWork;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.PastHistory;
import org.tongxin.rulebook.Rulebooks;

/** Writes past publications: the same copy, redaction and steps as {@link PublicationDesk}, with the dates of then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastReleaseWriter {

    private final Publications publications;
    private final Cases cases;
    private final OriginalTexts originals;
    private final Rulebooks rulebooks;
    private final PastHistory history;

    PastReleaseWriter(Publications publications, Cases cases, OriginalTexts originals, Rulebooks rulebooks, PastHistory history) {
        this.publications = publications;
        this.cases = cases;
        this.originals = originals;
        this.rulebooks = rulebooks;
        this.history = history;
    }

    public void write(PastWork.Release past) {
        var proposal = cases.require(past.proposal()).requireFiled();
        var rules = rulebooks.of(proposal.rulebook()).section(PublishingRules.class);
        var publication = Publication.begin(past.proposal(), rules.consent(), past.checker().name(), past.agreedAt());
        publication.consent(true, "", past.proposer().name(), past.agreedAt());
        publication.write(originals.of(proposal, rules).with(text -> Redaction.mask(text, List.of(), rules.mask())));
        publication.check(viewer(past.checker()), past.checkedAt());
        publication.approve(viewer(past.approver()), past.publishedAt());
        publications.save(publication);
        history.add(List.of(line(past, past.agreedAt(), "publication-agreed", past.proposer()),
                line(past, past.checkedAt(), "publication-checked", past.checker()),
                line(past, past.publishedAt(), "published", past.approver())));
    }

    private static Viewer viewer(PastWork.Person person) {
        return new Viewer(person.account(), person.name(), null, Set.<Role>of(), Set.of(), null);
    }

    private static PastHistory.Line line(PastWork.Release past, Instant at, String verb, PastWork.Person by) {
        return new PastHistory.Line(past.proposal(), at, verb, by.name(), "");
    }
}
