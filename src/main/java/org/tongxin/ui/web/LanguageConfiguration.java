package org.tongxin.ui.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.tongxin.ui.Words;

/** Chinese unless somebody asks for English; every room's bundle is found by its place. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    static MessageSource messageSource() throws IOException {
        return new Bundles();
    }

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Words.CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }
}
