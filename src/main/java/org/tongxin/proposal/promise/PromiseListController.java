package org.tongxin.proposal.promise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;

/** Lists promises and shows one with all that happened to it. */
@Controller
@RequestMapping("/{committee}/promises")
@Permit(Act.READ_PROPOSAL)
class PromiseListController {

    private final PromiseReader reader;
    private final LookBackReader rounds;
    private final Cases cases;
    private final Committees committees;
    private final MediaDesk media;

    PromiseListController(PromiseReader reader, LookBackReader rounds, Cases cases, Committees committees, MediaDesk media) {
        this.reader = reader;
        this.rounds = rounds;
        this.cases = cases;
        this.committees = committees;
        this.media = media;
    }

    @GetMapping
    String index(Viewer viewer, PromiseFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("shown", reader.page(viewer, filter));
        model.addAttribute("progress", reader.progress(viewer, filter));
        model.addAttribute("units", viewer.seesWholeCommittee() || viewer.may(Act.WRITE_PROPOSAL) ? committees.units() : List.of());
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("mayCheck", viewer.may(Act.CHECK_PROMISES));
        model.addAttribute("mayOwn", viewer.may(Act.WRITE_PROPOSAL));
        return "proposal/promise/index";
    }

    @GetMapping("/{promise}")
    String show(Viewer viewer, @PathVariable long promise, @RequestParam(required = false) @Nullable Long round, Model model) {
        var read = reader.require(viewer, promise);
        var session = cases.require(read.proposal()).session();
        boolean office = viewer.may(Act.CHECK_PROMISES);
        model.addAttribute("promise", read);
        model.addAttribute("entries", reader.entries(promise));
        model.addAttribute("mayReport", viewer.may(Act.WRITE_REPLY) && viewer.units().contains(read.unit()));
        model.addAttribute("mayCheck", office);
        model.addAttribute("mayComment", viewer.may(Act.WRITE_PROPOSAL) && read.proposer() != null && read.proposer() == viewer.account());
        model.addAttribute("rounds", office && session != null ? rounds.running(session, round) : List.of());
        return "proposal/promise/show";
    }

    @GetMapping("/{promise}/entries/{entry}/files/{file}")
    ResponseEntity<Resource> file(Viewer viewer, @PathVariable long promise, @PathVariable long entry, @PathVariable long file) {
        reader.require(viewer, promise);
        if (!reader.has(promise, entry)) {
            throw new NoSuchCase();
        }
        var found = media.find("promise-entry:" + entry, file).orElseThrow(NoSuchCase::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }
}
