package org.tongxin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals as programs read them (RFC 9457): {@code detail} is the sentence, {@code title} what to do, and {@code code} the key of the
 * sentence, which stays the same when the sentence is reworded.
 */
@Component
public class Problems {

    /** Beginning of every address of the interface for programs. */
    public static final String API = "/api/v1/";

    private final Words words;
    private final JsonMapper json;

    Problems(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** Whether a program asks: it never gets a page. */
    public static boolean asked(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    public ProblemDetail of(HttpStatus status, String code, String detail, String title) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    /** Answers a request that reached no controller. */
    public void write(HttpServletResponse response, HttpStatus status, String key, @Nullable Object... arguments) throws IOException {
        var problem = of(status, key, words.say(key, arguments), words.say(Locale.SIMPLIFIED_CHINESE, "mishap.refused.todo"));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
