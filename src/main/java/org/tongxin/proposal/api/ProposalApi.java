package org.tongxin.proposal.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.ApiRoom;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.web.ProposalFilter;
import org.tongxin.proposal.web.ProposalList;
import org.tongxin.proposal.web.ProposalRow;

/** Lists, reads and writes proposals. */
@RestController
@RequestMapping("/api/v1/{committee}/proposals")
class ProposalApi {

    private final ProposalDesk desk;
    private final ProposalList list;
    private final WholeCases cases;

    ProposalApi(ProposalDesk desk, ProposalList list, WholeCases cases) {
        this.desk = desk;
        this.list = list;
        this.cases = cases;
    }

    @Bean
    static ApiRoom proposalApi() {
        return new ApiRoom("org.tongxin.proposal");
    }

    /** @param next the address of the older ones, null at the end */
    record Listed(List<ProposalRow> items, @Nullable String next, @Nullable String previous) {}

    /** @param at where to read it */
    record Begun(long id, String at) {}

    /** @param version to send with the next change */
    record Written(int version) {}

    @GetMapping
    @Permit(Act.READ_PROPOSAL)
    Listed index(Viewer viewer, @PathVariable String committee, ProposalFilter filter) {
        var page = list.page(viewer, filter);
        return new Listed(page.rows(), address(committee, page.older()), address(committee, page.newer()));
    }

    @GetMapping("/{id}")
    @Permit(Act.READ_PROPOSAL)
    ResponseEntity<WholeCase> show(Viewer viewer, @PathVariable long id) {
        return tagged(cases.read(viewer, id));
    }

    @PostMapping
    @Permit(Act.WRITE_PROPOSAL)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Begun> begin(Viewer viewer, @PathVariable String committee, @RequestBody(required = false) @Nullable ProposalText text) {
        long id = desk.begin(viewer, UUID.randomUUID(), text == null ? ProposalText.EMPTY : text);
        var at = "/api/v1/" + committee + "/proposals/" + id;
        return ResponseEntity.created(URI.create(at)).eTag(cases.tag(cases.read(viewer, id))).body(new Begun(id, at));
    }

    @PutMapping("/{id}/draft")
    @Permit(Act.WRITE_PROPOSAL)
    ResponseEntity<Written> write(Viewer viewer, @PathVariable long id, @RequestParam int version, @RequestBody ProposalText text) {
        int written = desk.write(viewer, id, version, text);
        return ResponseEntity.ok().eTag("\"" + written + "\"").body(new Written(written));
    }

    @PostMapping("/{id}/submission")
    @Permit(Act.WRITE_PROPOSAL)
    ResponseEntity<WholeCase> submit(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean noSecrets,
            @RequestBody(required = false) @Nullable ProposalText text) {
        desk.submit(viewer, id, text == null ? cases.text(viewer, id) : text, noSecrets);
        return tagged(cases.read(viewer, id));
    }

    private ResponseEntity<WholeCase> tagged(WholeCase read) {
        return ResponseEntity.ok().eTag(cases.tag(read)).body(read);
    }

    private static @Nullable String address(String committee, @Nullable ProposalFilter filter) {
        return filter == null ? null : "/api/v1/" + committee + "/proposals" + filter.query();
    }
}
