package org.tongxin.proposal.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.similar.Similar;
import org.tongxin.proposal.similar.SimilarReader;

/** Reads what is like a proposal, with the sentences that are alike. */
@RestController
class SimilarApi {

    private static final int MOST = 20;

    private final SimilarReader reader;

    SimilarApi(SimilarReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/{committee}/proposals/{id}/similar")
    @Permit(Act.READ_PROPOSAL)
    List<Similar> of(Viewer viewer, @PathVariable long id) {
        return reader.of(viewer, id, MOST, true);
    }
}
