package org.tongxin.proposal.meeting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.MeetingKind;
import org.tongxin.ui.Words;

/** Lists, plans and shows meetings about the handling of proposals. */
@Controller
@RequestMapping("/{committee}/meetings")
class MeetingController {

    private final MeetingDesk desk;
    private final MeetingForms forms;
    private final Words words;

    MeetingController(MeetingDesk desk, MeetingForms forms, Words words) {
        this.desk = desk;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_ROSTER)
    String index(Viewer viewer, MeetingFilter filter, Model model) {
        forms.forIndex(model, viewer, filter);
        return "proposal/meeting/index";
    }

    @GetMapping("/{meeting}")
    @Permit(Act.READ_ROSTER)
    String show(Viewer viewer, @PathVariable long meeting, Model model) {
        forms.forMeeting(model, viewer, meeting);
        return "proposal/meeting/show";
    }

    @PostMapping
    @Permit(Act.SUPERVISE_JOINTLY)
    String plan(
            Viewer viewer, @PathVariable String committee, @RequestParam MeetingKind kind, @RequestParam long session, @ModelAttribute MeetingText text,
            RedirectAttributes redirect) {
        return shown(committee, desk.plan(viewer, kind, session, text), redirect, "planned");
    }

    @PostMapping("/{meeting}")
    @Permit(Act.SUPERVISE_JOINTLY)
    String write(Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @ModelAttribute MeetingText text, RedirectAttributes redirect) {
        desk.write(viewer, meeting, text);
        return shown(committee, meeting, redirect, "changed");
    }

    @PostMapping("/{meeting}/holding")
    @Permit(Act.SUPERVISE_JOINTLY)
    String hold(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "false") boolean proposerPresent, RedirectAttributes redirect) {
        desk.hold(viewer, meeting, minutes, proposerPresent);
        return shown(committee, meeting, redirect, "held");
    }

    @PostMapping("/{meeting}/cancelling")
    @Permit(Act.SUPERVISE_JOINTLY)
    String cancel(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.cancel(viewer, meeting, because);
        return shown(committee, meeting, redirect, "cancelled");
    }

    private String shown(String committee, long meeting, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("meeting.done." + done));
        return "redirect:/" + committee + "/meetings/" + meeting;
    }
}
