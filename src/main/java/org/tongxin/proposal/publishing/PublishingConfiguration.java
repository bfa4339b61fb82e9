package org.tongxin.proposal.publishing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    static RulebookSection publishingRules() {
        return new RulebookSection("publishing", PublishingRules.class);
    }
}
