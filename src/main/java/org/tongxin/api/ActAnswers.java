package org.tongxin.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** Answers a program in JSON where a page's act would lead a browser to the next page. */
class ActAnswers implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:/";

    private final JsonMapper json;
    private final Problems problems;
    private final Words words;
    private final ObjectProvider<Operations> operations;

    ActAnswers(JsonMapper json, Problems problems, Words words, ObjectProvider<Operations> operations) {
        this.operations = operations;
        this.json = json;
        this.problems = problems;
        this.words = words;
    }

    /**
     * That an act was done.
     *
     * @param done the sentence a page would show
     * @param at   where to read how things are now: for programs where they can, else the page
     */
    record Done(String done, String at) {}

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view)
            throws IOException {
        if (view == null || view.getViewName() == null || !Problems.asked(request)) {
            return;
        }
        var name = view.getViewName();
        if (name.startsWith(REDIRECT)) {
            write(response, HttpStatus.OK, MediaType.APPLICATION_JSON_VALUE,
                    new Done(sentence(request), readable(name.substring(REDIRECT.length()))));
        } else {
            var refused = view.getModel().get("refused") instanceof String sentence ? sentence : words.say("mishap.422.what");
            write(response, HttpStatus.UNPROCESSABLE_CONTENT, MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "mishap.422", refused, words.say("mishap.422.todo")));
        }
        view.clear();
    }

    private String readable(String address) {
        var forPrograms = Problems.API + address;
        return operations.getObject().reads(forPrograms) ? forPrograms : "/" + address;
    }

    private void write(HttpServletResponse response, HttpStatus status, String type, Object body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static String sentence(HttpServletRequest request) {
        return RequestContextUtils.getOutputFlashMap(request).get("flash") instanceof String sentence ? sentence : "";
    }
}
