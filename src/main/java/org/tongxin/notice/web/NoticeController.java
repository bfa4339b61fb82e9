package org.tongxin.notice.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.notice.Inbox;
import org.tongxin.notice.OutgoingDesk;
import org.tongxin.ui.Words;

/** The own notices, and how one wants to be told. */
@Controller
@Permit(Act.USE_OWN_ACCOUNT)
class NoticeController {

    private final Inbox inbox;
    private final OutgoingDesk outgoing;
    private final Words words;

    NoticeController(Inbox inbox, OutgoingDesk outgoing, Words words) {
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.words = words;
    }

    @GetMapping("/{committee}/notices")
    String index(Viewer viewer, @RequestParam(required = false) @Nullable Long before, Model model) {
        var notices = inbox.page(viewer, before == null ? Long.MAX_VALUE : before);
        model.addAttribute("notices", notices);
        model.addAttribute("older", notices.size() == Inbox.PAGE ? notices.getLast().id() : 0L);
        return "notice/index";
    }

    @PostMapping("/{committee}/notices/{notice}/opening")
    String open(Viewer viewer, @PathVariable String committee, @PathVariable long notice) {
        return "redirect:/" + committee
                + inbox.open(viewer, notice).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{committee}/notices/reading")
    String readAll(Viewer viewer, @PathVariable String committee) {
        inbox.readAll(viewer);
        return "redirect:/" + committee + "/notices";
    }

    @GetMapping("/{committee}/notices/wishes")
    String wishes(Viewer viewer, Model model) {
        model.addAttribute("wishes", inbox.wishes(viewer));
        model.addAttribute("mailConfigured", outgoing.mailConfigured());
        return "notice/wishes";
    }

    @PostMapping("/{committee}/notices/wishes")
    String wish(
            Viewer viewer, @PathVariable String committee, @RequestParam(defaultValue = "") String address, @RequestParam String mail,
            @RequestParam int digestHour, @RequestParam(required = false) @Nullable Integer quietFrom,
            @RequestParam(required = false) @Nullable Integer quietUntil, RedirectAttributes redirect) {
        inbox.wish(viewer, new Inbox.Wishes(address, mail, digestHour, quietFrom, quietUntil));
        redirect.addFlashAttribute("flash", words.say("notice.done.wished"));
        return "redirect:/" + committee + "/notices/wishes";
    }
}
