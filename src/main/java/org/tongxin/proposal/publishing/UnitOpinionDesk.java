package org.tongxin.proposal.publishing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** What a handling unit thinks of publishing its reply (公开意见, 国办发〔2014〕46号): heard before the check, never binding. */
@Component
@Transactional
public class UnitOpinionDesk {

    private static final int LONGEST = 200;

    private final Publications publications;
    private final Cases cases;
    private final Committees committees;
    private final Announcer announcer;

    UnitOpinionDesk(Publications publications, Cases cases, Committees committees, Announcer announcer) {
        this.publications = publications;
        this.cases = cases;
        this.committees = committees;
        this.announcer = announcer;
    }

    /** Of a unit that handles the case; given again it replaces the first. */
    public void give(Viewer viewer, long id, String opinion) {
        var proposal = cases.require(viewer, id).requireFiled();
        var unit = committees.units().stream().filter(one -> viewer.units().contains(one.id()) && proposal.units().contains(one.id()))
                .map(Unit::name).findFirst().orElseThrow(() -> new Refusal("publishing.refused.not-handling"));
        if (opinion.isBlank() || opinion.strip().length() > LONGEST) {
            throw new Refusal("publishing.refused.reason-long", LONGEST);
        }
        var publication = publications.findByProposalId(id).orElseThrow(NoSuchCase::new);
        publication.hear(unit, opinion.strip());
        publications.save(publication);
        announcer.tell(new ProposalEvent.Noted(id, viewer.signature(), announcer.now(), "publication-unit-opinion", unit + "：" + opinion.strip()));
    }
}
