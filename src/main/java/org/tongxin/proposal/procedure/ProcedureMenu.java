package org.tongxin.proposal.procedure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ProcedureMenu {

    /** The rules in words, for everybody; the rulebook itself is the office's. */
    @Bean
    static MenuEntry procedureMenu() {
        return new MenuEntry(70, Act.READ_RULEBOOK, "menu.procedure", "/procedure", "book");
    }
}
