package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Problems;

import java.util.Map;

/** Lets a request through to its endpoint only if the matrix allows the endpoint's act to one of the viewer's roles. */
class PermitInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (namesUnknownCommittee(request)) {
            throw new NoResourceFoundException(org.springframework.http.HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
        }
        var viewer = (Viewer) request.getAttribute(RequestScope.VIEWER);
        var act = act(method);
        if (act == null || viewer == null || !viewer.may(act)) {
            if (viewer == null || !viewer.signedIn()) {
                throw new InsufficientAuthenticationException("sign in first");
            }
            throw new AccessDeniedException("no role for " + act);
        }
        var who = RequestScope.signedIn();
        if (who != null && who.mustChange() && act != Act.VISIT && act != Act.USE_OWN_ACCOUNT) {
            if (Problems.asked(request)) {
                throw new AccessDeniedException("the first password still stands");
            }
            response.sendRedirect("/account/password");
            return false;
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static boolean namesUnknownCommittee(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables != null && variables.containsKey("committee") && request.getAttribute(RequestScope.COMMITTEE) == null;
    }

    private static @Nullable Act act(HandlerMethod method) {
        if (method.getBeanType().getName().startsWith("org.springframework.")) {
            return Act.VISIT;
        }
        var permit = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Permit.class);
        if (permit == null) {
            permit = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permit.class);
        }
        return permit == null ? null : permit.value();
    }
}
