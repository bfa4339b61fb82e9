package org.tongxin.proposal.award;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;

/** What programs read of awards: rounds with who was put forward, and the honours given. */
@RestController
@RequestMapping("/api/v1/{committee}/awards")
@Permit(Act.READ_AWARDS)
class AwardApi {

    private final AwardReader reader;

    AwardApi(AwardReader reader) {
        this.reader = reader;
    }

    /** @param objections empty for those who do not answer them */
    record Award(AwardReader.Round round, List<AwardReader.Nominee> nominees, List<AwardReader.Objection> objections) {}

    @GetMapping
    List<AwardReader.Round> index(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        return reader.rounds(viewer, year);
    }

    @GetMapping("/{id}")
    Award show(Viewer viewer, @PathVariable long id) {
        var round = reader.round(viewer, id).orElseThrow(NoSuchCase::new);
        return new Award(round, reader.nominees(viewer, id), reader.objections(viewer, id));
    }

    /** @param after id of the nominee behind whom the page begins */
    @GetMapping("/honours")
    Paged<AwardReader.Honour> honours(
            @RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "0") long after, HttpServletRequest request) {
        return Paged.of(request, reader.honours(year, after), AwardReader.PAGE,
                last -> "?after=" + last.nominee() + (year == null ? "" : "&year=" + year));
    }
}
