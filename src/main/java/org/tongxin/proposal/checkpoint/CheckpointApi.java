package org.tongxin.proposal.checkpoint;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.ProposalCases;

/** Reads the checkpoints of a case. */
@RestController
class CheckpointApi {

    private final CheckpointReader reader;
    private final ProposalCases cases;

    CheckpointApi(CheckpointReader reader, ProposalCases cases) {
        this.reader = reader;
        this.cases = cases;
    }

    @GetMapping("/api/v1/{committee}/proposals/{id}/checkpoints")
    @Permit(Act.READ_PROPOSAL)
    List<CheckpointView> of(Viewer viewer, @PathVariable long id) {
        return reader.of(viewer, cases.read(viewer, id));
    }
}
