package org.tongxin.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/**
 * Turns whatever goes wrong into a plain answer: a page, or problem+json for programs (RFC 9457). Bad input never becomes a fault of
 * the server, and no inner detail leaves the house.
 */
@ControllerAdvice
@Order(0)
class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final List<Integer> EXPLAINED = List.of(400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503);

    private final Words words;
    private final Problems problems;

    Mishaps(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    @ExceptionHandler
    Object on(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(request, locale, status(refusal, request), refusal.key(),
                words.say(locale, refusal.key(), refusal.arguments().toArray()));
    }

    private static HttpStatus status(Refusal refusal, HttpServletRequest request) {
        if (refusal.key().endsWith("changed-meanwhile")) {
            return request.getHeader("If-Match") == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED;
        }
        return refusal.key().endsWith("out-of-order") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Left to Spring Security: it knows how to ask for a sign-in. */
    @ExceptionHandler
    void on(AuthenticationException e) {
        throw e;
    }

    @ExceptionHandler
    Object on(AccessDeniedException e, HttpServletRequest request, Locale locale) {
        return answer(request, locale, HttpStatus.FORBIDDEN, null, null);
    }

    @ExceptionHandler
    Object on(Exception e, HttpServletRequest request, Locale locale) {
        var status = status(e);
        if (status.is5xxServerError()) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        }
        return answer(request, locale, status, null, null);
    }

    private static HttpStatus status(Exception e) {
        var annotated = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        if (annotated != null) {
            return annotated.code();
        }
        return switch (e) {
            case ErrorResponse known -> HttpStatus.valueOf(known.getStatusCode().value());
            case MultipartException any -> HttpStatus.CONTENT_TOO_LARGE;
            case OptimisticLockingFailureException any -> HttpStatus.CONFLICT;
            case DataIntegrityViolationException any -> HttpStatus.CONFLICT;
            case CannotAcquireLockException any -> HttpStatus.CONFLICT;
            case CannotCreateTransactionException any -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessResourceFailureException any -> HttpStatus.SERVICE_UNAVAILABLE;
            case org.springframework.beans.TypeMismatchException any -> HttpStatus.BAD_REQUEST;
            case org.springframework.validation.BindException any -> HttpStatus.BAD_REQUEST;
            case org.springframework.http.converter.HttpMessageConversionException any -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private Object answer(HttpServletRequest request, Locale locale, HttpStatus status, @Nullable String key, @Nullable String sentence) {
        var kind = EXPLAINED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        var what = sentence == null ? words.say(locale, "mishap." + kind + ".what") : sentence;
        var todo = words.say(locale, "mishap." + (sentence == null ? kind : "refused") + ".todo");
        if (wantsPage(request)) {
            var view = new ModelAndView("error/mishap", java.util.Map.of("what", what, "todo", todo, "status", status.value()));
            view.setStatus(status);
            return view;
        }
        var problem = problems.of(status, key == null ? "mishap." + kind : key, what, todo);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        if (Problems.asked(request)) {
            return false;
        }
        var accept = String.valueOf(request.getHeader("Accept"));
        return accept.contains("text/html");
    }
}
