package org.tongxin.proposal.lead;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;

/** What programs read of the pool of leads. */
@RestController
@RequestMapping("/api/v1/{committee}/leads")
@Permit(Act.READ_CAMPAIGN)
class LeadApi {

    private final LeadReader reader;

    LeadApi(LeadReader reader) {
        this.reader = reader;
    }

    /** A lead with who had it, the latest first. */
    record WholeLead(LeadView lead, List<LeadView.Had> history) {}

    @GetMapping
    Paged<LeadView> index(Viewer viewer, LeadFilter filter, HttpServletRequest request) {
        var pool = reader.page(viewer, filter);
        return Paged.of(request, pool.rows(), pool.older() == null ? null : pool.older().query());
    }

    @GetMapping("/{lead}")
    WholeLead show(Viewer viewer, @PathVariable long lead) {
        return new WholeLead(reader.find(viewer, lead).orElseThrow(NoSuchCase::new), reader.history(lead));
    }
}
