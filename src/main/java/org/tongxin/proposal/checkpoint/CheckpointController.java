package org.tongxin.proposal.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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
import org.tongxin.ui.Words;

/** Takes the evidence of a checkpoint and hands out its files. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/checkpoints")
class CheckpointController {

    private final CheckpointDesk desk;
    private final MediaDesk media;
    private final Words words;

    CheckpointController(CheckpointDesk desk, MediaDesk media, Words words) {
        this.desk = desk;
        this.media = media;
        this.words = words;
    }

    @PostMapping("/{code}")
    @Permit(Act.KEEP_CHECKPOINT)
    String keep(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable String code,
            @RequestParam(defaultValue = "") String evidence, @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            desk.keep(viewer, id, code, evidence, null);
        } else {
            try (var content = file.getInputStream()) {
                desk.keep(viewer, id, code, evidence, new CheckpointDesk.Proof(String.valueOf(file.getOriginalFilename()), content));
            }
        }
        redirect.addFlashAttribute("flash", words.say("checkpoint.done.kept"));
        return "redirect:/" + committee + "/proposals/" + id;
    }

    @GetMapping("/{code}/files/{file}")
    @Permit(Act.READ_PROPOSAL)
    ResponseEntity<Resource> read(Viewer viewer, @PathVariable long id, @PathVariable String code, @PathVariable long file) {
        var found = desk.file(viewer, id, code, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }
}
