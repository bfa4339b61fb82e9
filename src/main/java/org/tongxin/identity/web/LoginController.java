package org.tongxin.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.identity.domain.Viewers;

/** The door and the choice of a committee. */
@Controller
@Permit(Act.VISIT)
class LoginController {

    private final Viewers viewers;
    private final DemonstrationPeople people;

    LoginController(Viewers viewers, DemonstrationPeople people) {
        this.viewers = viewers;
        this.people = people;
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String refused, @RequestParam(required = false) @Nullable String left, Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("left", left != null);
        model.addAttribute("people", people);
        return "identity/login";
    }

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        var who = RequestScope.signedIn();
        if (who == null) {
            return "redirect:/login";
        }
        var places = viewers.places(who.account());
        if (places.size() == 1) {
            return "redirect:/" + places.getFirst().code();
        }
        return "identity/places";
    }

    /** Large or normal type (关怀版), kept in the browser. */
    @PostMapping("/display")
    String display(@RequestParam(defaultValue = "normal") String type, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        var cookie = new Cookie("type", type.equals("large") ? "large" : "normal");
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        return "redirect:" + (back.matches("/[\\w/.-]*") && !back.startsWith("//") ? back : "/");
    }
}
