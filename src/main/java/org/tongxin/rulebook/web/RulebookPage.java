package org.tongxin.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.RulebookDesk;
import org.tongxin.rulebook.RulebookDesk.Draft;
import org.tongxin.rulebook.RulebookErrors;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Puts together what the page of the rulebook shows. */
@Component
class RulebookPage {

    private final Rulebooks rulebooks;
    private final RulebookDesk desk;
    private final Words words;
    private final Clock clock;

    RulebookPage(Rulebooks rulebooks, RulebookDesk desk, Words words, Clock clock) {
        this.rulebooks = rulebooks;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** @param refused what keeps the draft from being published, sentence by sentence */
    String of(Viewer viewer, Model model, Draft draft, List<String> refused) {
        model.addAttribute("draft", draft);
        model.addAttribute("refused", refused);
        model.addAttribute("inForce", rulebooks.currentYaml());
        model.addAttribute("defaults", rulebooks.defaults());
        model.addAttribute("versions", rulebooks.versions());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayPublish", viewer.may(Act.PUBLISH_RULEBOOK));
        if (!model.containsAttribute("differences")) {
            model.addAttribute("differences", List.of());
        }
        return "rulebook/show";
    }

    String refused(Viewer viewer, Model model, HttpServletResponse response, Draft draft, RulebookErrors errors) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return of(viewer, model, draft, errors.errors().stream().map(draft::quoted).toList());
    }

    /** The text is in order, but the act was refused; from now on the draft is compared with the newest version. */
    String refused(Viewer viewer, Model model, HttpServletResponse response, Draft draft, Refusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("differences", desk.preview(draft));
        return of(viewer, model, draft.basedOn(desk.newestNumber()), List.of(words.say(refusal.key(), refusal.arguments().toArray())));
    }
}
