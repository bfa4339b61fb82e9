package org.tongxin.proposal.meeting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Takes what is done about a meeting's agenda and attendance, and what units answer to it. */
@Controller
@RequestMapping("/{committee}/meetings/{meeting}")
class AgendaController {

    private final MeetingDesk desk;
    private final AnswerDesk answers;
    private final Words words;

    AgendaController(MeetingDesk desk, AnswerDesk answers, Words words) {
        this.desk = desk;
        this.answers = answers;
        this.words = words;
    }

    @PostMapping("/items")
    @Permit(Act.SUPERVISE_JOINTLY)
    String putOn(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @RequestParam(required = false) @Nullable List<Long> proposal,
            RedirectAttributes redirect) {
        desk.putOn(viewer, meeting, proposal == null ? List.of() : proposal);
        return shown(committee, meeting, redirect, "put-on");
    }

    @PostMapping("/items/{proposal}/removal")
    @Permit(Act.SUPERVISE_JOINTLY)
    String takeOff(Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @PathVariable long proposal, RedirectAttributes redirect) {
        desk.takeOff(viewer, meeting, proposal);
        return shown(committee, meeting, redirect, "taken-off");
    }

    @PostMapping("/items/{proposal}/progress")
    @Permit(Act.SUPERVISE_JOINTLY)
    String note(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @PathVariable long proposal,
            @RequestParam(defaultValue = "") String progress, RedirectAttributes redirect) {
        desk.note(viewer, meeting, proposal, progress);
        return shown(committee, meeting, redirect, "noted");
    }

    @PostMapping("/attendance")
    @Permit(Act.SUPERVISE_JOINTLY)
    String attend(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @RequestParam(required = false) @Nullable Set<Long> invited,
            @RequestParam(required = false) @Nullable Set<Long> came, RedirectAttributes redirect) {
        desk.attend(viewer, meeting, invited == null ? Set.of() : invited, came == null ? Set.of() : came);
        return shown(committee, meeting, redirect, "attended");
    }

    @PostMapping("/answers/{assignment}/acceptance")
    @Permit(Act.SIGN_FOR_PROPOSAL)
    String accept(Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @PathVariable long assignment, RedirectAttributes redirect) {
        answers.accept(viewer, meeting, assignment);
        return shown(committee, meeting, redirect, "accepted");
    }

    @PostMapping("/answers/{assignment}/refusal")
    @Permit(Act.SIGN_FOR_PROPOSAL)
    String refuse(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @PathVariable long assignment,
            @RequestParam(defaultValue = "") String reason, @RequestParam long betterUnit, RedirectAttributes redirect) {
        answers.refuse(viewer, meeting, assignment, reason, betterUnit);
        return shown(committee, meeting, redirect, "refused");
    }

    private String shown(String committee, long meeting, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("meeting.done." + done));
        return "redirect:/" + committee + "/meetings/" + meeting;
    }
}
