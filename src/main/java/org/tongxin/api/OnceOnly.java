package org.tongxin.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Receipts;
import org.tongxin.ui.Problems;

/**
 * Carries a POST with an {@code Idempotency-Key} out once, however often it is sent within a day; the answer to the first is given
 * again. The receipt is marked in the act's own transaction, so this holds across a crash, too.
 */
@Component
@Order(20)
class OnceOnly extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 200;

    private final Receipts receipts;
    private final Problems problems;

    OnceOnly(Receipts receipts, Problems problems) {
        this.receipts = receipts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var scope = Scope.current();
        return !Problems.asked(request) || !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null
                || scope.account() == Scope.NONE || scope.committee() == Scope.NONE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader(KEY).strip();
        if (sent.isEmpty() || sent.length() > LONGEST) {
            problems.write(response, HttpStatus.BAD_REQUEST, "api.refused.key", LONGEST);
            return;
        }
        var receipt = new Receipts.Receipt(Scope.current().account(), Receipts.key(Scope.current().committee() + ":" + sent));
        var fingerprint = fingerprint(request);
        var known = receipts.begin(receipt, fingerprint);
        if (known.isPresent()) {
            again(response, known.get(), fingerprint);
        } else {
            first(request, response, chain, receipt);
        }
    }

    private void first(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Receipts.Receipt receipt)
            throws ServletException, IOException {
        var caught = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            ScopedValue.where(Receipts.CURRENT, receipt).call(() -> {
                chain.doFilter(request, caught);
                return receipt;
            });
            answered = true;
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            receipts.end(receipt, answered ? answer(caught) : null);
        }
        caught.copyBodyToResponse();
    }

    private void again(HttpServletResponse response, Receipts.Known known, String fingerprint) throws IOException {
        if (!known.fingerprint().equals(fingerprint)) {
            problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "api.refused.key-reused");
        } else if (known.answer() != null) {
            replay(response, known.answer());
        } else {
            problems.write(response, HttpStatus.CONFLICT, known.acted() ? "api.refused.outcome-unknown" : "api.refused.in-progress");
        }
    }

    private static void replay(HttpServletResponse response, Receipts.Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.status() < 300 ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Idempotency-Replayed", "true");
        setIfKnown(response, HttpHeaders.LOCATION, answer.location());
        setIfKnown(response, HttpHeaders.ETAG, answer.entityTag());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void setIfKnown(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static Receipts.Answer answer(ContentCachingResponseWrapper caught) {
        return new Receipts.Answer(caught.getStatus(), new String(caught.getContentAsByteArray(), StandardCharsets.UTF_8),
                caught.getHeader(HttpHeaders.LOCATION), caught.getHeader(HttpHeaders.ETAG));
    }

    private static String fingerprint(HttpServletRequest request) {
        var asked = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> asked.append('\n').append(name).append('=').append(Arrays.toString(values)));
        return Receipts.key(asked.toString()).toString();
    }
}
