package org.tongxin.proposal.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Refusal;

/** Reads the figures of a period. */
@RestController
@Permit(Act.READ_REVIEW)
class FigureApi {

    private final Figures figures;
    private final Clock clock;

    FigureApi(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param period {@code 2024}, {@code 2016-2021}, {@code 12-3} or {@code 12}
     * @param asOf   the last day whose facts count; today where it is left out
     */
    @GetMapping("/api/v1/{committee}/figures")
    List<Figure> all(
            @RequestParam String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        var until = asOf == null ? clock.instant() : asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        return figures.all(period(period), until);
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("review.refused.period", text);
        }
    }
}
