package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

/** Plans, shows and ends rounds of re-checks (回头看). */
@Controller
@RequestMapping("/{committee}/look-backs")
class LookBackController {

    private final LookBackDesk desk;
    private final LookBackReader rounds;
    private final PromiseReader promises;
    private final Committees committees;
    private final Words words;

    LookBackController(LookBackDesk desk, LookBackReader rounds, PromiseReader promises, Committees committees, Words words) {
        this.desk = desk;
        this.rounds = rounds;
        this.promises = promises;
        this.committees = committees;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_PROPOSAL)
    String index(Viewer viewer, Model model) {
        model.addAttribute("rounds", rounds.all(viewer));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("mayPlan", viewer.may(Act.CHECK_PROMISES));
        return "proposal/promise/rounds";
    }

    @GetMapping("/{round}")
    @Permit(Act.READ_PROPOSAL)
    String show(Viewer viewer, @PathVariable long round, PromiseFilter filter, Model model) {
        model.addAttribute("round", rounds.require(viewer, round));
        model.addAttribute("filter", filter);
        model.addAttribute("shown", promises.page(viewer, filter.round(round)));
        model.addAttribute("mayPlan", viewer.may(Act.CHECK_PROMISES));
        return "proposal/promise/round";
    }

    @PostMapping
    @Permit(Act.CHECK_PROMISES)
    String plan(
            Viewer viewer, @PathVariable String committee, @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<Long> session, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            RedirectAttributes redirect) {
        long round = desk.plan(viewer, name, session == null ? List.of() : session, dueOn);
        redirect.addFlashAttribute("flash", words.say("promise.done.round-planned"));
        return "redirect:/" + committee + "/look-backs/" + round;
    }

    @PostMapping("/{round}/ending")
    @Permit(Act.CHECK_PROMISES)
    String end(Viewer viewer, @PathVariable String committee, @PathVariable long round, RedirectAttributes redirect) {
        desk.end(viewer, round);
        redirect.addFlashAttribute("flash", words.say("promise.done.round-ended"));
        return "redirect:/" + committee + "/look-backs/" + round;
    }
}
