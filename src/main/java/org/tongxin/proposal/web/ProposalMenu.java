package org.tongxin.proposal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ProposalMenu {

    @Bean
    static MenuEntry homeMenu() {
        return new MenuEntry(0, Act.USE_OWN_ACCOUNT, "menu.home", "", "home");
    }

    @Bean
    static MenuEntry proposalsMenu() {
        return new MenuEntry(10, Act.READ_PROPOSAL, "menu.proposals", "/proposals", "paper");
    }

    @Bean
    static MenuEntry importsMenu() {
        return new MenuEntry(72, Act.IMPORT_PROPOSALS, "menu.imports", "/imports", "upload");
    }
}
