package org.tongxin.proposal.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes the unit's own rating. */
@Controller
class CooperationController {

    private final CooperationDesk desk;
    private final Words words;

    CooperationController(CooperationDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/assignments/{assignment}/cooperation")
    @Permit(Act.RATE_COOPERATION)
    String rate(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long assignment,
            @RequestParam(required = false) @Nullable List<String> criterion, @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        desk.rate(viewer, assignment, criterion == null ? List.of() : criterion, comment);
        redirect.addFlashAttribute("flash", words.say("cooperation.done.rated"));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
