package org.tongxin.proposal.supervision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** The board of joint supervision, and the entries of its plan. */
@Controller
@RequestMapping("/{committee}/supervision")
@Permit(Act.SUPERVISE_JOINTLY)
class BoardController {

    private final Board board;
    private final PlanDesk desk;
    private final Committees committees;
    private final Words words;

    BoardController(Board board, PlanDesk desk, Committees committees, Words words) {
        this.board = board;
        this.desk = desk;
        this.committees = committees;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String period, Model model) {
        model.addAttribute("seen", board.of(viewer, period));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("units", committees.units());
        return "proposal/supervision/board";
    }

    @PostMapping("/plans")
    String plan(
            Viewer viewer, @PathVariable String committee, @RequestParam long session, @ModelAttribute PlanText text, RedirectAttributes redirect) {
        desk.plan(viewer, session, text);
        return shown(committee, redirect, "planned");
    }

    @PostMapping("/plans/{plan}/outcome")
    String finish(
            Viewer viewer, @PathVariable String committee, @PathVariable long plan, @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes redirect) {
        desk.finish(viewer, plan, outcome);
        return shown(committee, redirect, "finished");
    }

    private String shown(String committee, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("supervision.done." + done));
        return "redirect:/" + committee + "/supervision";
    }
}
