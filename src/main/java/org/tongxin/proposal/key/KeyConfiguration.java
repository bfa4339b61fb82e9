package org.tongxin.proposal.key;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    static RulebookSection keyRules() {
        return new RulebookSection("key", KeyRules.class);
    }

    @Bean
    static MenuEntry keyMenu() {
        return new MenuEntry(14, Act.READ_PROPOSAL, "menu.key", "/key-proposals", "star");
    }
}
