package org.tongxin.proposal.roster;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;

/** Reads the list of what is handled, row by row. */
@RestController
class RosterApi {

    private final RosterReader reader;

    RosterApi(RosterReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/{committee}/roster")
    @Permit(Act.READ_ROSTER)
    Paged<RosterRow> index(Viewer viewer, RosterFilter filter, HttpServletRequest request) {
        var shown = reader.page(viewer, filter);
        return Paged.of(request, shown.rows(), shown.next() == null ? null : shown.next().query());
    }
}
