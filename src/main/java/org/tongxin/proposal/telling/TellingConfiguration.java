package org.tongxin.proposal.telling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    @Bean
    static RulebookSection tellingRules() {
        return new RulebookSection("notices", TellingRules.class);
    }
}
