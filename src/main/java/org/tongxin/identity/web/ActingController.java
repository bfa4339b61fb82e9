package org.tongxin.identity.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;

/** A secretary takes up writing for a member, and lays it down. Whether there is a delegation is checked at every request. */
@Controller
@Permit(Act.USE_OWN_ACCOUNT)
class ActingController {

    @PostMapping("/{committee}/acting")
    String take(@PathVariable String committee, @RequestParam long member, HttpSession session) {
        session.setAttribute(RequestScope.ACTING_FOR, member);
        return "redirect:/" + committee;
    }

    @PostMapping("/{committee}/acting/end")
    String lay(@PathVariable String committee, HttpSession session) {
        session.removeAttribute(RequestScope.ACTING_FOR);
        return "redirect:/" + committee;
    }
}
