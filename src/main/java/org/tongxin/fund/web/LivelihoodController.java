package org.tongxin.fund.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.ProjectDesk;
import org.tongxin.fund.domain.ProjectText;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes what is done from the page of a proposal: tie it to an area, apply for money. */
@Controller
@RequestMapping("/{committee}/fund/proposals/{proposal}")
class LivelihoodController {

    private final AreaDesk areas;
    private final ProjectDesk projects;
    private final Words words;

    LivelihoodController(AreaDesk areas, ProjectDesk projects, Words words) {
        this.areas = areas;
        this.projects = projects;
        this.words = words;
    }

    @PostMapping("/area")
    @Permit(Act.KEEP_FUND)
    String mark(Viewer viewer, @PathVariable String committee, @PathVariable long proposal, @RequestParam long area, RedirectAttributes redirect) {
        areas.mark(viewer, proposal, area);
        redirect.addFlashAttribute("flash", words.say("fund.done.marked"));
        return "redirect:/" + committee + "/proposals/" + proposal;
    }

    @PostMapping("/area/removal")
    @Permit(Act.KEEP_FUND)
    String unmark(Viewer viewer, @PathVariable String committee, @PathVariable long proposal, RedirectAttributes redirect) {
        areas.unmark(viewer, proposal);
        redirect.addFlashAttribute("flash", words.say("fund.done.unmarked"));
        return "redirect:/" + committee + "/proposals/" + proposal;
    }

    @PostMapping("/projects")
    @Permit(Act.APPLY_FOR_FUND)
    String apply(
            Viewer viewer, @PathVariable String committee, @PathVariable long proposal, @ModelAttribute ProjectText text, RedirectAttributes redirect) {
        long id = projects.apply(viewer, proposal, text);
        redirect.addFlashAttribute("flash", words.say("fund.done.applied"));
        return "redirect:/" + committee + "/fund/projects/" + id;
    }
}
