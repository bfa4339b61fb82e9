package org.tongxin.proposal.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    static RulebookSection followUpRules() {
        return new RulebookSection("follow-up", FollowUpRules.class);
    }
}
