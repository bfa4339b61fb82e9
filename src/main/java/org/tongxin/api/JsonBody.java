package org.tongxin.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongxin.ui.CleanText;
import org.tongxin.ui.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a JSON object be sent where a page's form would be: its members become the request's parameters, and {@code If-Match} the
 * parameter {@code version}. The object itself can still be read as the body.
 */
@Component
@Order(10)
class JsonBody extends OncePerRequestFilter {

    private static final int LONGEST = 1 << 20;
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})(?:-\\w*)?\"?");

    private final JsonMapper json;
    private final Problems problems;

    JsonBody(JsonMapper json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Problems.asked(request) || HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String[]> members = new LinkedHashMap<>();
        var match = request.getHeader(HttpHeaders.IF_MATCH);
        if (match != null) {
            var tag = TAG.matcher(match.strip());
            if (!tag.matches()) {
                problems.write(response, HttpStatus.BAD_REQUEST, "api.refused.if-match");
                return;
            }
            members.put("version", new String[] {tag.group(1)});
        }
        if (!isJson(request)) {
            chain.doFilter(members.isEmpty() ? request : new JsonRequest(request, null, members), response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "api.refused.too-large", LONGEST / 1024);
            return;
        }
        if (!read(body, members)) {
            problems.write(response, HttpStatus.BAD_REQUEST, "api.refused.body");
            return;
        }
        chain.doFilter(new JsonRequest(request, body, members), response);
    }

    private boolean read(byte[] body, Map<String, String[]> members) {
        if (body.length == 0) {
            return true;
        }
        try {
            new Members(members).take(json.readTree(body));
            return members.entrySet().stream()
                    .allMatch(one -> CleanText.is(one.getKey()) && java.util.Arrays.stream(one.getValue()).allMatch(CleanText::is));
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }
}
