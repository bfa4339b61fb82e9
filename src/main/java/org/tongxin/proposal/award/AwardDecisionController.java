package org.tongxin.proposal.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes points, the meeting's decision, objections and their answers, the award and its revocation. */
@Controller
@RequestMapping("/{committee}/awards/{id}")
class AwardDecisionController {

    private final AwardDesk desk;
    private final AwardVoiceDesk voices;
    private final Words words;

    AwardDecisionController(AwardDesk desk, AwardVoiceDesk voices, Words words) {
        this.desk = desk;
        this.voices = voices;
        this.words = words;
    }

    @PostMapping("/nominees/{nominee}/score")
    @Permit(Act.SCORE_AWARD)
    String score(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long nominee,
            @RequestParam(required = false) @Nullable Integer points, @RequestParam(defaultValue = "") String comment, RedirectAttributes redirect) {
        voices.score(viewer, nominee, points, comment);
        return shown(committee, id, redirect, "scored");
    }

    @PostMapping("/decision")
    @Permit(Act.DECIDE_AWARD)
    String decide(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable List<Long> chosen,
            @RequestParam(defaultValue = "") String meeting, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        desk.decide(viewer, id, chosen == null ? List.of() : chosen, meeting, on);
        return shown(committee, id, redirect, "decided");
    }

    @PostMapping("/nominees/{nominee}/objections")
    @Permit(Act.OBJECT_TO_AWARD)
    String object(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long nominee, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        voices.object(viewer, nominee, reason);
        return shown(committee, id, redirect, "objected");
    }

    @PostMapping("/objections/{objection}")
    @Permit(Act.KEEP_AWARDS)
    String answer(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long objection,
            @RequestParam(defaultValue = "false") boolean upheld, @RequestParam(defaultValue = "") String answer, RedirectAttributes redirect) {
        voices.answer(viewer, objection, upheld, answer);
        return shown(committee, id, redirect, "answered");
    }

    @PostMapping("/award")
    @Permit(Act.KEEP_AWARDS)
    String award(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String document, RedirectAttributes redirect) {
        desk.award(viewer, id, document);
        return shown(committee, id, redirect, "awarded");
    }

    @PostMapping("/cancellation")
    @Permit(Act.KEEP_AWARDS)
    String cancel(Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.cancel(viewer, id, reason);
        return shown(committee, id, redirect, "cancelled");
    }

    @PostMapping("/nominees/{nominee}/revocation")
    @Permit(Act.KEEP_AWARDS)
    String revoke(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long nominee, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.revoke(viewer, nominee, reason);
        return shown(committee, id, redirect, "revoked");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("award.done." + done));
        return "redirect:/" + committee + "/awards/" + id;
    }
}
