package org.tongxin.proposal.meeting;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;

/** What programs read of meetings: the list, and each with its agenda, attendance and promises. */
@RestController
@RequestMapping("/api/v1/{committee}/meetings")
@Permit(Act.READ_ROSTER)
class MeetingApi {

    private final MeetingReader reader;
    private final MeetingCases cases;

    MeetingApi(MeetingReader reader, MeetingCases cases) {
        this.reader = reader;
        this.cases = cases;
    }

    @GetMapping
    Paged<MeetingRow> index(Viewer viewer, MeetingFilter filter, HttpServletRequest request) {
        return Paged.of(request, reader.page(viewer, filter), MeetingReader.PAGE, last -> filter.after(last.id()).query());
    }

    @GetMapping("/{meeting}")
    MeetingView show(Viewer viewer, @PathVariable long meeting) {
        return cases.read(viewer, meeting);
    }
}
