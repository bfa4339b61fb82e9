package org.tongxin.proposal.solicitation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ClassificationDesk;
import org.tongxin.ui.Words;

/** Takes themes and channel of a proposal from the office or a reviewer. */
@Controller
@Permit(Act.CLASSIFY_PROPOSAL)
class ClassificationController {

    private final ClassificationDesk desk;
    private final Cases cases;
    private final Words words;

    ClassificationController(ClassificationDesk desk, Cases cases, Words words) {
        this.desk = desk;
        this.cases = cases;
        this.words = words;
    }

    @PostMapping("/{committee}/proposals/{id}/classification")
    String sort(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam int version,
            @RequestParam(required = false) List<String> theme, @RequestParam(defaultValue = "") String channel, RedirectAttributes redirect) {
        desk.sort(viewer, cases.require(viewer, id).id(), version, theme == null ? List.of() : theme, channel);
        redirect.addFlashAttribute("flash", words.say("solicitation.done.sorted"));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
