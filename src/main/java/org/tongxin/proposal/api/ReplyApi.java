package org.tongxin.proposal.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.proposal.domain.ReplyText;

/** Writes a reply with its answers as a list, where the form of the page sends them apart. */
@RestController
@RequestMapping("/api/v1/{committee}/proposals/{id}/assignments/{assignment}/reply")
class ReplyApi {

    private final ReplyDesk desk;
    private final WholeCases cases;

    ReplyApi(ReplyDesk desk, WholeCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** @param version 0 before the first writing */
    @PutMapping("/draft")
    @Permit(Act.WRITE_REPLY)
    ResponseEntity<ProposalApi.Written> write(
            Viewer viewer, @PathVariable long assignment, @RequestParam int version, @RequestBody ReplyText text) {
        int written = desk.write(viewer, assignment, version, text);
        return ResponseEntity.ok().eTag("\"" + written + "\"").body(new ProposalApi.Written(written));
    }

    @PostMapping("/handing-in")
    @Permit(Act.WRITE_REPLY)
    WholeCase handIn(Viewer viewer, @PathVariable long id, @PathVariable long assignment) {
        desk.handIn(viewer, assignment);
        return cases.read(viewer, id);
    }
}
