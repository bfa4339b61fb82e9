package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.tongxin.committee.Committees;
import org.tongxin.identity.domain.Viewers;
import org.tongxin.ui.Problems;

/**
 * The door for programs: a bearer token in every request, no session, no cookie, and so nothing that another site could make a browser
 * send. What a role may do is asked by {@link PermitInterceptor} as everywhere.
 */
@Configuration(proxyBeanMethods = false)
class ProgramDoor {

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, BearerTokens tokens, Committees committees, Viewers viewers, Problems problems)
            throws Exception {
        return http.securityMatcher(Problems.API + "**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new AskForToken(problems)))
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .addFilterAfter(new RequestScope(committees, viewers), AuthorizationFilter.class)
                .build();
    }

    private record AskForToken(Problems problems) implements org.springframework.security.web.AuthenticationEntryPoint {
        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, HttpStatus.UNAUTHORIZED, "api.refused.no-token");
        }
    }
}
