package org.tongxin.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.audit.AuditReader;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;

/** The audit trail of a committee, for the audit administrator alone. */
@Controller
@Permit(Act.READ_AUDIT)
class AuditController {

    private final AuditReader reader;

    AuditController(AuditReader reader) {
        this.reader = reader;
    }

    @Bean
    static MenuEntry auditMenu() {
        return new MenuEntry(90, Act.READ_AUDIT, "menu.audit", "/audit", "shield");
    }

    @GetMapping("/{committee}/audit")
    String show(@RequestParam(required = false) Long before, @RequestParam(defaultValue = "") String subject, Model model) {
        var lines = reader.page(before == null ? Long.MAX_VALUE : before, subject.strip());
        model.addAttribute("lines", lines);
        model.addAttribute("subject", subject);
        model.addAttribute("older", lines.size() == AuditReader.PAGE ? lines.getLast().seq() : 0L);
        return "audit/index";
    }
}
