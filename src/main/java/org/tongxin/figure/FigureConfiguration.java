package org.tongxin.figure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

    @Bean
    static RulebookSection figureDefinitions() {
        return new RulebookSection("figures", FigureDefinition.Section.class);
    }
}
