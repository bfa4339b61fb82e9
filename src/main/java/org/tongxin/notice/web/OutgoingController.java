package org.tongxin.notice.web;

import org.jspecify.annotations.Nullable;
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
import org.tongxin.notice.OutgoingDesk;
import org.tongxin.ui.Words;

/** Webhooks and what leaves the program, for the system administrator. A fresh secret is answered directly and never stored in the clear. */
@Controller
@Permit(Act.KEEP_SYSTEM)
class OutgoingController {

    private final OutgoingDesk desk;
    private final Words words;

    OutgoingController(OutgoingDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Bean
    static MenuEntry outgoingMenu() {
        return new MenuEntry(88, Act.KEEP_SYSTEM, "menu.outgoing", "/outgoing", "mail");
    }

    @GetMapping("/{committee}/outgoing")
    String index(@RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) @Nullable Long before, Model model) {
        return shown(model, "", open, before == null ? Long.MAX_VALUE : before);
    }

    @PostMapping("/{committee}/webhooks")
    String open(Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String url, Model model) {
        return shown(model, desk.open(viewer, name, url), false, Long.MAX_VALUE);
    }

    @PostMapping("/{committee}/webhooks/{webhook}/ending")
    String end(@PathVariable String committee, @PathVariable long webhook, RedirectAttributes redirect) {
        desk.end(webhook);
        redirect.addFlashAttribute("flash", words.say("notice.done.ended"));
        return "redirect:/" + committee + "/outgoing";
    }

    @PostMapping("/{committee}/outgoing/{letter}/again")
    String again(@PathVariable String committee, @PathVariable long letter, RedirectAttributes redirect) {
        desk.again(letter);
        redirect.addFlashAttribute("flash", words.say("notice.done.again"));
        return "redirect:/" + committee + "/outgoing?open=true";
    }

    private String shown(Model model, String secret, boolean open, long before) {
        var went = desk.went(open, before);
        model.addAttribute("secret", secret);
        model.addAttribute("open", open);
        model.addAttribute("mailConfigured", desk.mailConfigured());
        model.addAttribute("webhooks", desk.webhooks());
        model.addAttribute("went", went);
        model.addAttribute("older", went.size() == OutgoingDesk.PAGE ? went.getLast().id() : 0L);
        return "notice/outgoing";
    }
}
