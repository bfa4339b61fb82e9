package org.tongxin.proposal.handover;

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
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** The documents of what went up. */
@Controller
@RequestMapping("/{committee}/handed-up")
class HandedUpFileController {

    private static final int MOST_FILES = 10;

    private final HandedUpReader reader;
    private final MediaDesk media;
    private final Words words;

    HandedUpFileController(HandedUpReader reader, MediaDesk media, Words words) {
        this.reader = reader;
        this.media = media;
        this.words = words;
    }

    @PostMapping("/{id}/attachments")
    @Permit(Act.KEEP_HANDED_UP)
    String attach(@PathVariable String committee, @PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        reader.find(id).orElseThrow(NoSuchCase::new);
        try (var content = file.getInputStream()) {
            media.attach("handed-up:" + id, String.valueOf(file.getOriginalFilename()), content, MOST_FILES);
        }
        redirect.addFlashAttribute("flash", words.say("media.done.attached"));
        return "redirect:/" + committee + "/handed-up/" + id;
    }

    @PostMapping("/{id}/attachments/{file}/removal")
    @Permit(Act.KEEP_HANDED_UP)
    String remove(@PathVariable String committee, @PathVariable long id, @PathVariable long file) {
        media.remove("handed-up:" + id, file);
        return "redirect:/" + committee + "/handed-up/" + id;
    }

    @GetMapping("/{id}/attachments/{file}")
    @Permit(Act.READ_HANDED_UP)
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long file) {
        var found = media.find("handed-up:" + id, file).orElseThrow(NoSuchCase::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }
}
