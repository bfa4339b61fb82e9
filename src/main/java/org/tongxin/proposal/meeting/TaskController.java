package org.tongxin.proposal.meeting;

import java.time.LocalDate;
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
import org.tongxin.proposal.roster.Hand;
import org.tongxin.ui.Words;

/** Takes what units promise at meetings and what came of it. */
@Controller
@RequestMapping("/{committee}/meetings/{meeting}/tasks")
class TaskController {

    private final TaskDesk desk;
    private final Words words;

    TaskController(TaskDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    @Permit(Act.SUPERVISE_JOINTLY)
    String promise(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @RequestParam Hand hand, @RequestParam(defaultValue = "") String what,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn, RedirectAttributes redirect) {
        desk.promise(viewer, meeting, hand.proposal(), hand.unit(), what, dueOn);
        redirect.addFlashAttribute("flash", words.say("meeting.done.promised"));
        return "redirect:/" + committee + "/meetings/" + meeting;
    }

    @PostMapping("/{task}/result")
    @Permit(Act.READ_ROSTER)
    String finish(
            Viewer viewer, @PathVariable String committee, @PathVariable long meeting, @PathVariable long task, @RequestParam(defaultValue = "") String result,
            RedirectAttributes redirect) {
        desk.finish(viewer, task, result);
        redirect.addFlashAttribute("flash", words.say("meeting.done.kept"));
        return "redirect:/" + committee + "/meetings/" + meeting;
    }
}
