package org.tongxin.proposal.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    static RulebookSection meetingRules() {
        return new RulebookSection("meetings", MeetingRules.class);
    }

    @Bean
    static MenuEntry meetingsMenu() {
        return new MenuEntry(44, Act.READ_ROSTER, "menu.meetings", "/meetings", "calendar");
    }

    @Bean
    static MenuEntry workloadMenu() {
        return new MenuEntry(48, Act.READ_ROSTER, "menu.workload", "/workload", "building");
    }
}
