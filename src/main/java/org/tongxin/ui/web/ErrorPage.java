package org.tongxin.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;

/** The answer to what went wrong before any controller was reached. */
@Controller
class ErrorPage implements ErrorController {

    private final Words words;
    private final Problems problems;

    ErrorPage(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var status = HttpStatusCode.valueOf(code);
        int kind = words.say(locale, "mishap." + code + ".what").startsWith("mishap.") ? (status.is4xxClientError() ? 400 : 500) : code;
        var what = words.say(locale, "mishap." + kind + ".what");
        var todo = words.say(locale, "mishap." + kind + ".todo");
        boolean program = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith(Problems.API);
        if (!program && String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            var view = new ModelAndView("error/mishap", Map.of("what", what, "todo", todo, "status", code));
            view.setStatus(HttpStatus.resolve(code) == null ? HttpStatus.BAD_REQUEST : status);
            return view;
        }
        var problem = problems.of(HttpStatus.valueOf(status.value()), "mishap." + kind, what, todo);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
