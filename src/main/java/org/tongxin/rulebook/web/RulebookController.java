package org.tongxin.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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
import org.tongxin.rulebook.RulebookErrors;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Reads the rulebook, previews what an edited text changes, and publishes it as a version. */
@Controller
class RulebookController {

    private final Rulebooks rulebooks;
    private final Words words;
    private final Clock clock;

    RulebookController(Rulebooks rulebooks, Words words, Clock clock) {
        this.rulebooks = rulebooks;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static MenuEntry rulebookMenu() {
        return new MenuEntry(70, Act.READ_RULEBOOK, "menu.rulebook", "/rulebook", "book");
    }

    @GetMapping("/{committee}/rulebook")
    @Permit(Act.READ_RULEBOOK)
    String show(Viewer viewer, Model model) {
        var versions = rulebooks.versions();
        return page(viewer, model, versions.getFirst().yaml(), null);
    }

    /** Nothing is stored: the errors, or what would change. */
    @PostMapping("/{committee}/rulebook/preview")
    @Permit(Act.PUBLISH_RULEBOOK)
    String preview(Viewer viewer, @RequestParam String yaml, Model model) {
        try {
            rulebooks.check(yaml);
            model.addAttribute("differences", rulebooks.differences(rulebooks.versions().getFirst().yaml(), yaml));
            return page(viewer, model, yaml, null);
        } catch (RulebookErrors e) {
            return page(viewer, model, yaml, e);
        }
    }

    @PostMapping("/{committee}/rulebook")
    @Permit(Act.PUBLISH_RULEBOOK)
    String publish(
            Viewer viewer, @PathVariable String committee, @RequestParam String yaml, @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate effectiveFrom, Model model,
            RedirectAttributes redirect, jakarta.servlet.http.HttpServletResponse response) {
        try {
            var from = effectiveFrom == null ? LocalDate.now(clock) : effectiveFrom;
            rulebooks.publish(yaml, from, note.strip(), viewer.signature());
        } catch (RulebookErrors e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, model, yaml, e);
        }
        redirect.addFlashAttribute("flash", words.say("rulebook.done.published"));
        return "redirect:/" + committee + "/rulebook";
    }

    private String page(Viewer viewer, Model model, String yaml, @org.jspecify.annotations.Nullable RulebookErrors errors) {
        model.addAttribute("yaml", yaml);
        model.addAttribute("defaults", rulebooks.defaults());
        model.addAttribute("versions", rulebooks.versions());
        model.addAttribute("errors", errors == null ? List.of() : errors.errors());
        if (!model.containsAttribute("differences")) {
            model.addAttribute("differences", List.of());
        }
        model.addAttribute("mayPublish", viewer.may(Act.PUBLISH_RULEBOOK));
        model.addAttribute("today", LocalDate.now(clock).toString());
        return "rulebook/show";
    }
}
