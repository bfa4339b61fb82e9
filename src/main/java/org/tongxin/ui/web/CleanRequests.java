package org.tongxin.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxin.ui.CleanText;

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
                    .allMatch(entry -> CleanText.is(entry.getKey()) && Arrays.stream(entry.getValue()).allMatch(CleanText::is));
        } catch (IllegalStateException | IllegalArgumentException tooLargeOrMalformed) {
            return false;
        }
    }
}
