package org.tongxin.proposal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.ui.Words;

/** The attachments of a proposal: its writer adds and removes, whoever may read the proposal may read them. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/attachments")
class AttachmentController {

    private final MediaDesk media;
    private final ProposalDesk desk;
    private final ProposalCases cases;
    private final Forms forms;
    private final Words words;

    AttachmentController(MediaDesk media, ProposalDesk desk, ProposalCases cases, Forms forms, Words words) {
        this.media = media;
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping
    @Permit(Act.WRITE_PROPOSAL)
    String attach(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        desk.requireWritable(viewer, id);
        try (var content = file.getInputStream()) {
            media.attach("proposal:" + id, String.valueOf(file.getOriginalFilename()), content, forms.rules(null).attachmentsMax());
        }
        redirect.addFlashAttribute("flash", words.say("media.done.attached"));
        return "redirect:/" + committee + "/proposals/" + id + "/edit";
    }

    @PostMapping("/{file}/removal")
    @Permit(Act.WRITE_PROPOSAL)
    String remove(Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long file, RedirectAttributes redirect) {
        desk.requireWritable(viewer, id);
        media.remove("proposal:" + id, file);
        redirect.addFlashAttribute("flash", words.say("media.done.removed"));
        return "redirect:/" + committee + "/proposals/" + id + "/edit";
    }

    @GetMapping("/{file}")
    @Permit(Act.READ_PROPOSAL)
    ResponseEntity<Resource> read(Viewer viewer, @PathVariable long id, @PathVariable long file) {
        cases.read(viewer, id);
        var found = media.find("proposal:" + id, file).orElseThrow(NoSuchCase::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }
}
