package org.tongxin.proposal.solicitation;

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
import org.tongxin.ui.Words;

/** Papers that go with a guide of topics: the office adds them, whoever reads the call reads them. */
@Controller
@RequestMapping("/{committee}/campaigns/{campaign}/attachments")
class CampaignFilesController {

    private static final int MOST = 10;

    private final MediaDesk media;
    private final CampaignDesk desk;
    private final CampaignReader reader;
    private final Words words;

    CampaignFilesController(MediaDesk media, CampaignDesk desk, CampaignReader reader, Words words) {
        this.media = media;
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @PostMapping
    @Permit(Act.KEEP_CAMPAIGN)
    String attach(@PathVariable String committee, @PathVariable long campaign, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        desk.require(campaign);
        try (var content = file.getInputStream()) {
            media.attach("campaign:" + campaign, String.valueOf(file.getOriginalFilename()), content, MOST);
        }
        redirect.addFlashAttribute("flash", words.say("media.done.attached"));
        return "redirect:/" + committee + "/campaigns/" + campaign;
    }

    @PostMapping("/{file}/removal")
    @Permit(Act.KEEP_CAMPAIGN)
    String remove(@PathVariable String committee, @PathVariable long campaign, @PathVariable long file, RedirectAttributes redirect) {
        desk.require(campaign);
        media.remove("campaign:" + campaign, file);
        redirect.addFlashAttribute("flash", words.say("media.done.removed"));
        return "redirect:/" + committee + "/campaigns/" + campaign;
    }

    @GetMapping("/{file}")
    @Permit(Act.READ_CAMPAIGN)
    ResponseEntity<Resource> read(Viewer viewer, @PathVariable long campaign, @PathVariable long file) {
        reader.find(viewer, campaign).orElseThrow(NoSuchCase::new);
        var found = media.find("campaign:" + campaign, file).orElseThrow(NoSuchCase::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(media.content(found)));
    }
}
