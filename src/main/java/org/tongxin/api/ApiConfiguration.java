package org.tongxin.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;
    private final Problems problems;
    private final Words words;
    private final ObjectProvider<Operations> operations;

    /** @param operations asked for later, for they are read from the mappings that this configures */
    ApiConfiguration(JsonMapper json, Problems problems, Words words, ObjectProvider<Operations> operations) {
        this.operations = operations;
        this.json = json;
        this.problems = problems;
        this.words = words;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ActAnswers(json, problems, words, operations)).addPathPatterns(Problems.API + "**");
    }
}
