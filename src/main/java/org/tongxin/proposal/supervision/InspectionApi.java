package org.tongxin.proposal.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.roster.Periods;

/** What programs read of inspections: those of a period, and each with its team, visits and findings. */
@RestController
@RequestMapping("/api/v1/{committee}/inspections")
@Permit(Act.READ_ROSTER)
class InspectionApi {

    private final InspectionReader reader;
    private final Periods periods;

    InspectionApi(InspectionReader reader, Periods periods) {
        this.reader = reader;
        this.periods = periods;
    }

    /** @param period sessions as a figure names them; the running one where absent */
    @GetMapping
    List<InspectionView.Line> index(Viewer viewer, @RequestParam(required = false) @Nullable String period) {
        return reader.all(viewer, periods.ids(periods.wanted(period)));
    }

    @GetMapping("/{inspection}")
    InspectionView show(Viewer viewer, @PathVariable long inspection) {
        return reader.read(viewer, inspection);
    }
}
