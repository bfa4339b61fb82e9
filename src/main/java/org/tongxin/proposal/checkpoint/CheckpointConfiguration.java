package org.tongxin.proposal.checkpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    static RulebookSection checkpointRules() {
        return new RulebookSection("checkpoints", CheckpointRules.class);
    }
}
