package org.tongxin.proposal.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    static RulebookSection rosterRules() {
        return new RulebookSection("roster", RosterRules.class);
    }

    @Bean
    static MenuEntry rosterMenu() {
        return new MenuEntry(12, Act.READ_ROSTER, "menu.roster", "/roster", "list");
    }
}
