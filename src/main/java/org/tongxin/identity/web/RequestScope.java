package org.tongxin.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxin.audit.Origin;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.identity.SignedIn;
import org.tongxin.identity.Viewer;
import org.tongxin.identity.domain.Viewers;
import org.tongxin.ui.Problems;

/** Binds, for the length of a request, the committee named first in the path (behind {@code /public/} on pages for everybody), the viewer and the origin. */
class RequestScope extends OncePerRequestFilter {

    static final String VIEWER = Viewer.class.getName();
    static final String COMMITTEE = Committee.class.getName();
    static final String ACTING_FOR = "acting-for";
    /** Where the pages for everybody begin; the committee comes behind it. */
    static final String PUBLIC = "/public/";

    private final Committees committees;
    private final Viewers viewers;

    RequestScope(Committees committees, Viewers viewers) {
        this.committees = committees;
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var committee = committee(request.getRequestURI());
        var who = signedIn();
        int committeeId = committee == null ? Scope.NONE : committee.id();
        var viewer = who == null ? Viewer.VISITOR : viewers.resolve(committeeId, who, Problems.asked(request) ? null : actingFor(request));
        request.setAttribute(VIEWER, viewer);
        request.setAttribute(COMMITTEE, committee);
        var origin = new Origin(address(request), who == null ? 0 : who.account());
        try {
            ScopedValue.where(Origin.CURRENT, origin)
                    .call(() -> Scope.call(committeeId, viewer.account(), () -> {
                        chain.doFilter(request, response);
                        return committeeId;
                    }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String address(HttpServletRequest request) {
        var token = request.getAttribute(BearerTokens.TOKEN);
        return token == null ? request.getRemoteAddr() : request.getRemoteAddr() + " token:" + token;
    }

    private @Nullable Committee committee(String path) {
        int begin = path.startsWith(PUBLIC) ? PUBLIC.length() : path.startsWith(Problems.API) ? Problems.API.length() : 1;
        int end = path.indexOf('/', begin);
        var code = path.substring(begin, end < 0 ? path.length() : end);
        return code.matches("[a-z][a-z0-9-]{1,31}") ? committees.byCode(code).orElse(null) : null;
    }

    static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }

    private static @Nullable Long actingFor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(ACTING_FOR);
    }
}
