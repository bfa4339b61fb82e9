package org.tongxin.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses characters that no text holds and that PostgreSQL cannot store: NUL and half surrogate pairs, in any parameter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CleanRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (clean(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean clean(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .allMatch(entry -> clean(entry.getKey()) && java.util.Arrays.stream(entry.getValue()).allMatch(CleanRequests::clean));
        } catch (IllegalStateException | IllegalArgumentException tooLargeOrMalformed) {
            return false;
        }
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)
                    || Character.isHighSurrogate(c) && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i)))) {
                return false;
            }
        }
        return true;
    }
}
