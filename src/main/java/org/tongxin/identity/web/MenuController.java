package org.tongxin.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;

/** Pages about the pages: all of the navigation, and every component at a glance. */
@Controller
class MenuController {

    @GetMapping("/{committee}/menu")
    @Permit(Act.USE_OWN_ACCOUNT)
    String menu() {
        return "layout/menu";
    }

    /** The components in every state, for whoever changes how pages look. */
    @GetMapping("/ui")
    @Permit(Act.VISIT)
    String components() {
        return "ui/index";
    }
}
