package org.tongxin.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.domain.PasswordDesk;
import org.tongxin.ui.Words;

/** What an account looks after itself: password, second factor, sessions. */
@Controller
@Permit(Act.USE_OWN_ACCOUNT)
class AccountController {

    private static final String OFFER = "second-factor-offer";

    private final PasswordDesk passwords;
    private final CachedSessions sessions;
    private final Words words;

    AccountController(PasswordDesk passwords, CachedSessions sessions, Words words) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping({"/account", "/account/password"})
    String show(HttpSession session, Model model) {
        var who = RequestScope.signedIn();
        var offer = passwords.offerSecondFactor();
        session.setAttribute(OFFER, offer);
        model.addAttribute("mustChange", who.mustChange());
        model.addAttribute("secret", passwords.readable(offer));
        model.addAttribute("current", session.getId());
        model.addAttribute("sessions", List.copyOf(sessions.findByPrincipalName(who.login()).values()));
        return "identity/account";
    }

    @PostMapping("/account/password")
    String change(@RequestParam String current, @RequestParam String wanted, HttpSession session, RedirectAttributes redirect) {
        var outcome = passwords.change(RequestScope.signedIn().account(), current, wanted);
        redirect.addFlashAttribute("flash", words.say("account.password." + outcome));
        if (outcome == PasswordDesk.Outcome.DONE) {
            endOthers(session);
            session.invalidate();
            SecurityContextHolder.clearContext();
            return "redirect:/login";
        }
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String end(HttpSession session, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.say("account.sessions.ended", endOthers(session)));
        return "redirect:/account";
    }

    @PostMapping("/account/second-factor")
    String confirm(@RequestParam String code, HttpSession session, RedirectAttributes redirect) {
        var offer = (String) session.getAttribute(OFFER);
        boolean on = offer != null && passwords.confirmSecondFactor(RequestScope.signedIn().account(), offer, code.strip());
        redirect.addFlashAttribute("flash", words.say(on ? "account.factor.on" : "account.factor.wrong"));
        return "redirect:/account";
    }

    @PostMapping("/account/second-factor/end")
    String drop(RedirectAttributes redirect) {
        passwords.dropSecondFactor(RequestScope.signedIn().account());
        redirect.addFlashAttribute("flash", words.say("account.factor.off"));
        return "redirect:/account";
    }

    private int endOthers(HttpSession session) {
        var others = sessions.findByPrincipalName(RequestScope.signedIn().login()).keySet().stream()
                .filter(id -> !id.equals(session.getId()))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }
}
