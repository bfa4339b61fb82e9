package org.tongxin.proposal.handover;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The tray of what committees below hand over. */
@Controller
@RequestMapping("/{committee}/incoming")
class IntakeController {

    private final IntakeDesk desk;
    private final HandedUpReader reader;
    private final Words words;

    IntakeController(IntakeDesk desk, HandedUpReader reader, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_HANDED_UP)
    String index(Viewer viewer, Model model) {
        model.addAttribute("incoming", reader.incoming());
        model.addAttribute("taken", reader.taken());
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_HANDED_UP));
        return "proposal/handover/incoming";
    }

    @PostMapping("/{handover}/acceptance")
    @Permit(Act.KEEP_HANDED_UP)
    String accept(
            Viewer viewer, @PathVariable String committee, @PathVariable long handover, @RequestParam(defaultValue = "") String receipt,
            RedirectAttributes redirect) {
        desk.accept(viewer, handover, receipt);
        return shown(committee, redirect, "accepted");
    }

    @PostMapping("/{handover}/refusal")
    @Permit(Act.KEEP_HANDED_UP)
    String decline(
            Viewer viewer, @PathVariable String committee, @PathVariable long handover, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.decline(viewer, handover, reason);
        return shown(committee, redirect, "declined");
    }

    @PostMapping("/drafts/{intake}/settlement")
    @Permit(Act.KEEP_HANDED_UP)
    String settle(
            Viewer viewer, @PathVariable String committee, @PathVariable long intake, @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        desk.settle(viewer, intake, note);
        return shown(committee, redirect, "settled");
    }

    private String shown(String committee, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("handover.done." + done));
        return "redirect:/" + committee + "/incoming";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry handedUpMenu() {
            return new MenuEntry(24, Act.READ_HANDED_UP, "menu.handed-up", "/handed-up", "up");
        }

        @Bean
        static MenuEntry incomingMenu() {
            return new MenuEntry(26, Act.KEEP_HANDED_UP, "menu.incoming", "/incoming", "down");
        }
    }
}
