package org.tongxin.proposal.quality;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Shows the effort of a year with its actions, and compares the quality of two plenaries' proposals. */
@Controller
@RequestMapping("/{committee}/quality")
class QualityController {

    private final QualityDesk desk;
    private final QualityPage page;
    private final Words words;
    private final Clock clock;

    QualityController(QualityDesk desk, QualityPage page, Words words, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static MenuEntry qualityMenu() {
        return new MenuEntry(22, Act.READ_TURNOUT, "menu.quality", "/quality", "gauge");
    }

    /** @param period   plenary whose effort is shown, {@code 12-3}; the newest when absent
     *  @param compared plenary it is compared with; the one before when absent */
    @GetMapping
    @Permit(Act.READ_CAMPAIGN)
    String show(
            Viewer viewer, @RequestParam(required = false) @Nullable String period, @RequestParam(required = false) @Nullable String compared,
            Model model) {
        page.fill(model, period, compared);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_CAMPAIGN));
        return "proposal/quality/show";
    }

    @PostMapping
    @Permit(Act.KEEP_CAMPAIGN)
    String write(
            Viewer viewer, @PathVariable String committee, @RequestParam long session, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String goal, RedirectAttributes redirect) {
        desk.write(viewer, session, name, goal);
        return shown(committee, session, redirect, "kept");
    }

    @PostMapping("/actions")
    @Permit(Act.KEEP_CAMPAIGN)
    String add(
            Viewer viewer, @PathVariable String committee, @RequestParam long session, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String who, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            RedirectAttributes redirect) {
        desk.add(viewer, session, what, who, dueOn);
        return shown(committee, session, redirect, "added");
    }

    @PostMapping("/actions/{action}/{way:done|undone}")
    @Permit(Act.KEEP_CAMPAIGN)
    String tick(
            Viewer viewer, @PathVariable String committee, @PathVariable long action, @PathVariable String way, @RequestParam(defaultValue = "0") long session,
            @RequestParam(defaultValue = "") String outcome, RedirectAttributes redirect) {
        if (way.equals("done")) {
            desk.done(viewer, action, outcome);
        } else {
            desk.undo(viewer, action);
        }
        return shown(committee, session, redirect, way);
    }

    private String shown(String committee, long session, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("quality.done." + done));
        return "redirect:/" + committee + "/quality" + page.query(session);
    }
}
