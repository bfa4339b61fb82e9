package org.tongxin.proposal.roster;

import java.util.List;
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

/** Takes what units and offices do to rows of the list. */
@Controller
@RequestMapping("/{committee}/roster")
class RowController {

    private final RosterDesk desk;
    private final UrgingDesk urgings;
    private final RosterParts parts;
    private final Words words;

    RowController(RosterDesk desk, UrgingDesk urgings, RosterParts parts, Words words) {
        this.desk = desk;
        this.urgings = urgings;
        this.parts = parts;
        this.words = words;
    }

    @PostMapping("/names")
    @Permit(Act.SUPERVISE_JOINTLY)
    String name(
            Viewer viewer, @PathVariable String committee, @RequestParam(required = false) @Nullable List<Long> row,
            @RequestParam(defaultValue = "") String leader, @RequestParam(defaultValue = "") String responsible, RosterFilter filter,
            RedirectAttributes redirect) {
        desk.name(viewer, row == null ? List.of() : row, leader, responsible);
        redirect.addFlashAttribute("flash", words.say("roster.done.named"));
        return "redirect:/" + committee + "/roster" + filter.query();
    }

    @PostMapping("/{row}/progress")
    @Permit(Act.WRITE_REPLY)
    String progress(
            Viewer viewer, @PathVariable String committee, @PathVariable long row, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String responsible, RedirectAttributes redirect) {
        desk.progress(viewer, row, text, responsible);
        return shown(committee, row, redirect, "progressed");
    }

    @PostMapping("/{row}/urgings")
    @Permit(Act.SUPERVISE_JOINTLY)
    String urge(
            Viewer viewer, @PathVariable String committee, @PathVariable long row, @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        urgings.urge(viewer, row, text);
        return shown(committee, row, redirect, "urged");
    }

    @PostMapping("/{row}/tick")
    @Permit(Act.WRITE_REPLY)
    String tick(Viewer viewer, @PathVariable String committee, @PathVariable long row, RedirectAttributes redirect) {
        desk.tick(viewer, row);
        return shown(committee, row, redirect, "ticked");
    }

    @PostMapping("/{row}/confirmation")
    @Permit(Act.SUPERVISE_JOINTLY)
    String confirm(Viewer viewer, @PathVariable String committee, @PathVariable long row, RedirectAttributes redirect) {
        desk.confirm(viewer, row);
        return shown(committee, row, redirect, "confirmed");
    }

    @PostMapping("/{row}/untick")
    @Permit(Act.READ_ROSTER)
    String untick(
            Viewer viewer, @PathVariable String committee, @PathVariable long row, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.untick(viewer, row, reason);
        return shown(committee, row, redirect, "unticked");
    }

    private String shown(String committee, long row, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("roster.done." + done));
        return "redirect:/" + committee + "/proposals/" + parts.require(row).proposal();
    }
}
