package org.tongxin.proposal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;

/** Finds proposals for the rooms above, as far as the viewer may see them. What is not there for a viewer is answered as not found. */
@Component
@Transactional(readOnly = true)
public class KnownCases {

    private final Cases cases;

    KnownCases(Cases cases) {
        this.cases = cases;
    }

    public KnownCase require(Viewer viewer, long id) {
        return known(cases.require(viewer, id));
    }

    /** One that an act of the house itself concerns, whoever looks. */
    public KnownCase require(long id) {
        return known(cases.require(id));
    }

    private static KnownCase known(CaseFacts facts) {
        return new KnownCase(facts.id(), facts.title(), facts.proposerName(), facts.caseLabel(), facts.filed(), facts.units());
    }
}
