package org.tongxin.proposal.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import org.tongxin.ui.Words;

/** Takes what hangs on an action: photos, follow-ups and their results. */
@Controller
@RequestMapping("/{committee}/key-actions/{action}")
class TaskController {

    private static final int MOST_PHOTOS = 9;

    private final ActionDesk desk;
    private final ActionReader reader;
    private final ActionForms forms;
    private final MediaDesk media;
    private final Words words;

    TaskController(ActionDesk desk, ActionReader reader, ActionForms forms, MediaDesk media, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.forms = forms;
        this.media = media;
        this.words = words;
    }

    @PostMapping("/tasks")
    @Permit(Act.LEAD_KEY_CASE)
    String order(
            Viewer viewer, @PathVariable String committee, @PathVariable long action, @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        forms.orders(form).forEach(one -> desk.order(viewer, action, one));
        return shown(committee, "/key-actions/" + action, redirect, "ordered");
    }

    @PostMapping("/tasks/{task}/completion")
    @Permit(Act.FOLLOW_UP_KEY_CASE)
    String complete(
            Viewer viewer, @PathVariable String committee, @PathVariable long action, @PathVariable long task,
            @RequestParam(defaultValue = "") String result, RedirectAttributes redirect) {
        return shown(committee, "/proposals/" + desk.close(viewer, task, result), redirect, "completed");
    }

    @PostMapping("/photos")
    @Permit(Act.LEAD_KEY_CASE)
    String attach(
            Viewer viewer, @PathVariable String committee, @PathVariable long action, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        desk.own(viewer, action);
        try (var content = file.getInputStream()) {
            media.attach("key-action:" + action, String.valueOf(file.getOriginalFilename()), content, MOST_PHOTOS);
        }
        return shown(committee, "/key-actions/" + action, redirect, "attached");
    }

    @GetMapping("/photos/{file}")
    @Permit(Act.READ_PROPOSAL)
    ResponseEntity<Resource> read(Viewer viewer, @PathVariable long action, @PathVariable long file) {
        reader.find(viewer, action).orElseThrow(NoSuchCase::new);
        var found = media.find("key-action:" + action, file).orElseThrow(NoSuchCase::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }

    private String shown(String committee, String path, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + path;
    }
}
