package org.tongxin.fund.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class FundConfiguration {

    @Bean
    static RulebookSection fundRules() {
        return new RulebookSection("fund", FundRules.class);
    }

    @Bean
    static MenuEntry fundMenu() {
        return new MenuEntry(60, Act.READ_FUND, "menu.fund", "/fund", "coin");
    }
}
