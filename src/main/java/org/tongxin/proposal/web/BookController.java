package org.tongxin.proposal.web;

import java.nio.charset.StandardCharsets;
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
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Compiles the proposals of a list into a book (提案汇编), as docx and PDF. */
@Controller
@Permit(Act.PUBLISH_BOOK)
class BookController {

    private final BookJobs jobs;
    private final ProposalList list;
    private final Words words;

    BookController(BookJobs jobs, ProposalList list, Words words) {
        this.jobs = jobs;
        this.list = list;
        this.words = words;
    }

    @GetMapping("/{committee}/books")
    String plan(Viewer viewer, ProposalFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("count", list.count(viewer, filter));
        return "proposal/book";
    }

    @PostMapping("/{committee}/books")
    String start(Viewer viewer, @PathVariable String committee, ProposalFilter filter) {
        return "redirect:/" + committee + "/books/" + jobs.start(viewer, filter);
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
