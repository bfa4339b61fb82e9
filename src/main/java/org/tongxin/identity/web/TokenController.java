package org.tongxin.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.TokenScope;
import org.tongxin.identity.domain.TokenDesk;
import org.tongxin.ui.Words;

/**
 * The tokens of the own account. A fresh secret is answered directly and never stored, not even until the next page: reloading that
 * page asks the browser's question and makes another token.
 */
@Controller
@Permit(Act.USE_OWN_ACCOUNT)
class TokenController {

    private final TokenDesk desk;
    private final Words words;

    TokenController(TokenDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/account/tokens")
    String show(Model model) {
        return shown(model, "", "");
    }

    @PostMapping("/account/tokens")
    String make(@RequestParam(defaultValue = "") String name, @RequestParam TokenScope scope, @RequestParam int days, Model model) {
        return shown(model, desk.make(name, scope, days), "");
    }

    @PostMapping("/account/tokens/{token}/revocation")
    String revoke(@PathVariable long token, RedirectAttributes redirect) {
        desk.revoke(token);
        redirect.addFlashAttribute("flash", words.say("token.done.revoked"));
        return "redirect:/account/tokens";
    }

    @PostMapping("/account/feed")
    String feed(Model model) {
        var secret = desk.makeFeed(words.say("token.feed"));
        return shown(model, "", ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/" + secret + ".ics").toUriString());
    }

    private String shown(Model model, String secret, String feed) {
        model.addAttribute("secret", secret);
        model.addAttribute("feed", feed);
        model.addAttribute("tokens", desk.kept());
        model.addAttribute("longest", TokenDesk.LONGEST);
        return "identity/tokens";
    }
}
