package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tongxin.committee.Committees;
import org.tongxin.identity.domain.SignInDesk;
import org.tongxin.identity.domain.SignInDetails;
import org.tongxin.identity.domain.Viewers;

/** The door: sign-in, sign-out, cross-site protection and the headers of every answer. What a role may do is {@link PermitInterceptor}'s. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /** Argon2id, 16 MiB, two passes: the parameters of RFC 9106's second recommendation, lowered in memory for one small server. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, SignInDesk signIn, Committees committees, Viewers viewers) throws Exception {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource((HttpServletRequest request) ->
                                new SignInDetails(String.valueOf(request.getParameter("code")).strip()))
                        .defaultSuccessUrl("/", false)
                        .failureUrl("/login?refused"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?left").deleteCookies("SESSION"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(new PageRequests()))
                .addFilterAfter(new RequestScope(committees, viewers), AuthorizationFilter.class)
                .build();
    }

    /** Remembers where somebody wanted to go before signing in: whole pages only, never a part or a file. */
    private static final class PageRequests extends org.springframework.security.web.savedrequest.HttpSessionRequestCache {
        PageRequests() {
            setRequestMatcher(request -> "GET".equals(request.getMethod())
                    && request.getHeader("HX-Request") == null
                    && String.valueOf(request.getHeader("Accept")).contains("text/html")
                    && !Set.of("/", "/login").contains(request.getRequestURI()));
        }
    }
}
