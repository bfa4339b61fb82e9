package org.tongxin.proposal.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    static RulebookSection proposalRules() {
        return new RulebookSection("proposal", ProposalRules.class);
    }

    @Bean
    static RulebookSection reviewRules() {
        return new RulebookSection("review", ReviewRules.class);
    }

    @Bean
    static RulebookSection solicitationRules() {
        return new RulebookSection("solicitation", SolicitationRules.class);
    }

    @Bean
    static RulebookSection handlingRules() {
        return new RulebookSection("handling", HandlingRules.class);
    }

    @Bean
    static RulebookSection signingRules() {
        return new RulebookSection("signing", SigningRules.class);
    }
}
