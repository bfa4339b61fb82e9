package org.tongxin.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.RulebookDesk;
import org.tongxin.rulebook.RulebookDesk.Draft;
import org.tongxin.rulebook.RulebookErrors;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Reads the rulebook, previews what an edited text changes, and publishes it. What was typed comes back with every refusal. */
@Controller
class RulebookController {

    private final RulebookDesk desk;
    private final RulebookPage page;
    private final Words words;

    RulebookController(RulebookDesk desk, RulebookPage page, Words words) {
        this.desk = desk;
        this.page = page;
        this.words = words;
    }

    @Bean
    static MenuEntry rulebookMenu() {
        return new MenuEntry(74, Act.KEEP_STRUCTURE, "menu.rulebook", "/rulebook", "gear");
    }

    @GetMapping("/{committee}/rulebook")
    @Permit(Act.READ_RULEBOOK)
    String show(Viewer viewer, Model model) {
        return page.of(viewer, model, desk.begin(), List.of());
    }

    /** Nothing is stored: the errors, or what would change. */
    @PostMapping("/{committee}/rulebook/preview")
    @Permit(Act.PUBLISH_RULEBOOK)
    String preview(
            Viewer viewer, @RequestParam int basedOn, @RequestParam String yaml, @RequestParam LocalDate effectiveFrom,
            @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response) {
        var draft = Draft.typed(basedOn, yaml, effectiveFrom, note);
        try {
            var differences = desk.preview(draft);
            model.addAttribute("differences", differences);
            return page.of(viewer, model, draft, differences.isEmpty() ? List.of(words.say("rulebook.refused.same")) : List.of());
        } catch (RulebookErrors e) {
            return page.refused(viewer, model, response, draft, e);
        }
    }

    @PostMapping("/{committee}/rulebook")
    @Permit(Act.PUBLISH_RULEBOOK)
    String publish(
            Viewer viewer, @PathVariable String committee, @RequestParam int basedOn, @RequestParam String yaml,
            @RequestParam LocalDate effectiveFrom, @RequestParam(defaultValue = "") String note,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var draft = Draft.typed(basedOn, yaml, effectiveFrom, note);
        try {
            desk.publish(viewer, draft);
        } catch (RulebookErrors e) {
            return page.refused(viewer, model, response, draft, e);
        } catch (Refusal e) {
            return page.refused(viewer, model, response, draft, e);
        }
        redirect.addFlashAttribute("flash", words.say("rulebook.done.published", effectiveFrom.toString()));
        return "redirect:/" + committee + "/rulebook";
    }
}
