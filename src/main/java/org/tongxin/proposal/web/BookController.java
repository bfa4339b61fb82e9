package org.tongxin.proposal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalSet;
import org.tongxin.ui.Words;

/** Compiles the proposals of a list into a book (提案汇编), as docx and PDF. */
@Controller
@Permit(Act.PUBLISH_BOOK)
class BookController {

    private final BookJobs jobs;
    /** Record sets that a book is made of; those the program has are offered. */
    private static final List<String> SETS = List.of("filed", "key", "closed", "honoured", "published");

    private final ProposalList list;
    private final Forms forms;
    private final Committees committees;
    private final Words words;

    BookController(BookJobs jobs, ProposalList list, Forms forms, Committees committees, Words words) {
        this.jobs = jobs;
        this.forms = forms;
        this.committees = committees;
        this.list = list;
        this.words = words;
    }

    @GetMapping("/{committee}/books")
    String plan(Viewer viewer, ProposalFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("count", list.count(viewer, filter));
        model.addAttribute("open", list.count(viewer, filter.set("published")));
        model.addAttribute("sets", SETS.stream().filter(set -> ProposalSet.of(set).isPresent()).toList());
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("rules", forms.rules(null));
        return "proposal/book";
    }

    @PostMapping("/{committee}/books")
    String start(Viewer viewer, @PathVariable String committee, ProposalFilter filter, BookPlan plan) {
        return "redirect:/" + committee + "/books/" + jobs.start(viewer, filter, plan);
    }

    @GetMapping("/{committee}/books/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id.toString());
        model.addAttribute("job", jobs.job(id));
        return "proposal/booking";
    }

    @GetMapping("/{committee}/books/{id}/{ending:docx|pdf}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String ending) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(words.say("book.title") + "." + ending, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(jobs.file(id, ending)));
    }
}
