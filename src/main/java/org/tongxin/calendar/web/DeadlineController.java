package org.tongxin.calendar.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.calendar.Deadlines;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;

/** Explains a date: which days counted, which did not, and why. */
@Controller
@Permit(Act.READ_DEADLINE)
class DeadlineController {

    private final Deadlines deadlines;

    DeadlineController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/{committee}/deadlines/{id}")
    String explain(@PathVariable long id, Model model) {
        model.addAttribute("clock", deadlines.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("explanation", deadlines.explain(id).orElseThrow());
        return "calendar/deadline";
    }
}
