package org.tongxin.fund.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.ProjectDesk;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Shows a project of the fund and takes the decisions on it. */
@Controller
@RequestMapping("/{committee}/fund/projects/{id}")
class ProjectController {

    private final ProjectReader reader;
    private final ProjectDesk desk;
    private final Words words;

    ProjectController(ProjectReader reader, ProjectDesk desk, Words words) {
        this.reader = reader;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_FUND)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        var project = reader.read(viewer, id);
        model.addAttribute("project", project);
        model.addAttribute("acts", ProjectActs.of(viewer, project.row()));
        return "fund/project";
    }

    @PostMapping("/review")
    @Permit(Act.KEEP_FUND)
    String review(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable String amount,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        desk.review(viewer, id, amount, opinion);
        return shown(committee, id, redirect, "reviewed");
    }

    @PostMapping("/approval")
    @Permit(Act.APPROVE_FUND)
    String approve(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.approve(viewer, id);
        return shown(committee, id, redirect, "approved");
    }

    @PostMapping("/change")
    @Permit(Act.APPROVE_FUND)
    String change(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable String amount,
            @RequestParam(defaultValue = "") String because, RedirectAttributes redirect) {
        desk.change(viewer, id, amount, because);
        return shown(committee, id, redirect, "changed");
    }

    @PostMapping("/refusal")
    @Permit(Act.APPROVE_FUND)
    String refuse(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.refuse(viewer, id, because);
        return shown(committee, id, redirect, "refused");
    }

    @PostMapping("/cancellation")
    @Permit(Act.KEEP_FUND)
    String cancel(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        desk.cancel(viewer, id, because);
        return shown(committee, id, redirect, "cancelled");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("fund.done." + done));
        return "redirect:/" + committee + "/fund/projects/" + id;
    }
}
