package org.tongxin.proposal.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;

@Configuration(proxyBeanMethods = false)
class SupervisionMenu {

    @Bean
    static MenuEntry supervisionMenu() {
        return new MenuEntry(42, Act.SUPERVISE_JOINTLY, "menu.supervision", "/supervision", "people");
    }

    @Bean
    static MenuEntry inspectionsMenu() {
        return new MenuEntry(46, Act.SUPERVISE_JOINTLY, "menu.inspections", "/inspections", "search");
    }
}
