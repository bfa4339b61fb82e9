package org.tongxin.review;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Refusal;

/** Shows the review of a period: its sentences with their numbers linked, and the figures with their derivation. */
@Controller
@Permit(Act.READ_REVIEW)
class ReviewController {

    /** As the definitions of figures name it. */
    private static final String ENDED = "closed";

    private final Figures figures;
    private final Committees committees;
    private final Clock clock;

    ReviewController(Figures figures, Committees committees, Clock clock) {
        this.figures = figures;
        this.committees = committees;
        this.clock = clock;
    }

    @Bean
    static MenuEntry reviewMenu() {
        return new MenuEntry(16, Act.READ_REVIEW, "menu.review", "/review", "chart");
    }

    @GetMapping("/{committee}/review")
    String show(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        var wanted = period(period == null || period.isBlank() ? "" + latest() : period);
        var until = asOf == null ? clock.instant() : asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        var computed = figures.all(wanted, until);
        model.addAttribute("period", wanted);
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("asOf", until);
        model.addAttribute("figures", computed);
        model.addAttribute("sentences", Sentence.of(computed));
        return "review/show";
    }

    /** The newest year of which something was brought to an end: of one that has only begun there is little to tell. */
    private int latest() {
        return figures.newestWith(ENDED, clock.instant()).or(committees::running).map(Session::year).orElseGet(() -> LocalDate.now(clock).getYear());
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("review.refused.period", text);
        }
    }
}
