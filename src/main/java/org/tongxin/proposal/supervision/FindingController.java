package org.tongxin.proposal.supervision;

import java.time.LocalDate;
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
import org.tongxin.proposal.roster.Hand;
import org.tongxin.ui.Words;

/** Takes findings of a team, what units put right, and re-checks. */
@Controller
@RequestMapping("/{committee}/inspections/{inspection}/findings")
class FindingController {

    private final FindingDesk desk;
    private final Words words;

    FindingController(FindingDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    @Permit(Act.SUPERVISE_JOINTLY)
    String find(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @RequestParam Hand hand,
            @RequestParam(defaultValue = "") String found, @RequestParam(defaultValue = "") String rectify,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn, RedirectAttributes redirect) {
        desk.find(viewer, inspection, new FindingText(hand.proposal(), hand.unit(), found, rectify, dueOn));
        return shown(committee, inspection, redirect, "found");
    }

    @PostMapping("/{finding}/rectification")
    @Permit(Act.WRITE_REPLY)
    String rectify(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @PathVariable long finding,
            @RequestParam(defaultValue = "") String rectified, RedirectAttributes redirect) {
        desk.rectify(viewer, finding, rectified);
        return shown(committee, inspection, redirect, "rectified");
    }

    @PostMapping("/{finding}/closing")
    @Permit(Act.SUPERVISE_JOINTLY)
    String close(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @PathVariable long finding,
            @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        desk.close(viewer, finding, note);
        return shown(committee, inspection, redirect, "closed");
    }

    @PostMapping("/{finding}/return")
    @Permit(Act.SUPERVISE_JOINTLY)
    String sendBack(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @PathVariable long finding,
            @RequestParam(defaultValue = "") String note, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            RedirectAttributes redirect) {
        desk.sendBack(viewer, finding, note, dueOn);
        return shown(committee, inspection, redirect, "sent-back");
    }

    private String shown(String committee, long inspection, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("supervision.done." + done));
        return "redirect:/" + committee + "/inspections/" + inspection;
    }
}
