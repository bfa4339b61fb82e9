package org.tongxin.fund.web;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.CompletionDesk;
import org.tongxin.fund.domain.CompletionText;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.ui.Words;

/** Takes the report that a project is done with its evidence, and the office's closing of it. */
@Controller
@RequestMapping("/{committee}/fund/projects/{id}")
class CompletionController {

    private final CompletionDesk desk;
    private final ProjectReader reader;
    private final MediaDesk media;
    private final Words words;

    CompletionController(CompletionDesk desk, ProjectReader reader, MediaDesk media, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.media = media;
        this.words = words;
    }

    @PostMapping("/completion")
    @Permit(Act.APPLY_FOR_FUND)
    String report(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @ModelAttribute CompletionText text,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo, @RequestParam(required = false) @Nullable List<MultipartFile> form,
            RedirectAttributes redirect) {
        desk.report(viewer, id, text, Uploads.of(photo), Uploads.of(form));
        return shown(committee, id, redirect, "completed");
    }

    @PostMapping("/sending-back")
    @Permit(Act.KEEP_FUND)
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.sendBack(viewer, id, because);
        return shown(committee, id, redirect, "sent-back");
    }

    @PostMapping("/closing")
    @Permit(Act.KEEP_FUND)
    String close(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.close(viewer, id);
        return shown(committee, id, redirect, "closed");
    }

    @PostMapping("/reopening")
    @Permit(Act.KEEP_FUND)
    String reopen(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.reopen(viewer, id, because);
        return shown(committee, id, redirect, "reopened");
    }

    @GetMapping("/files/{file}")
    @Permit(Act.READ_FUND)
    ResponseEntity<Resource> file(Viewer viewer, @PathVariable long id, @PathVariable long file) {
        var found = reader.file(viewer, id, file);
        boolean picture = found.type().startsWith("image/");
        var shown = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(picture ? MediaType.parseMediaType(found.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("fund.done." + done));
        return "redirect:/" + committee + "/fund/projects/" + id;
    }
}
