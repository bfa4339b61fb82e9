package org.tongxin.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxin.identity.TokenScope;
import org.tongxin.identity.domain.Tokens;
import org.tongxin.ui.Problems;

/** Recognises the person behind a bearer token, holds a token to what it opens, and to its rate. */
@Component
class BearerTokens extends OncePerRequestFilter {

    /** The token of the request, for the audit trail. */
    static final String TOKEN = BearerTokens.class.getName();

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Problems problems;
    private final Rate rate;

    BearerTokens(Tokens tokens, Problems problems, @Value("${tongxin.api.per-minute:240}") int perMinute) {
        this.tokens = tokens;
        this.problems = problems;
        this.rate = new Rate(perMinute, System::nanoTime);
    }

    /** It stands in the door for programs only. */
    @Bean
    static FilterRegistrationBean<BearerTokens> bearerTokensElsewhere(BearerTokens filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var found = tokens.find(header.substring(SCHEME.length()).strip()).filter(one -> one.scope() != TokenScope.FEED);
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(response, HttpStatus.UNAUTHORIZED, "api.refused.token");
            return;
        }
        var token = found.get();
        long wait = rate.take(token.token());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "api.refused.too-fast", wait);
        } else if (token.scope() == TokenScope.READ && !reads(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"act\"");
            problems.write(response, HttpStatus.FORBIDDEN, "api.refused.read-only");
        } else {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token.who(), null, List.of()));
            SecurityContextHolder.setContext(context);
            request.setAttribute(TOKEN, token.token());
            chain.doFilter(request, response);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
