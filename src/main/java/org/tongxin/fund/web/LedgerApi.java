package org.tongxin.fund.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.fund.domain.NoSuchRecord;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;

/** What programs read of the ledger: its lines for those who keep or check it, its sums for everybody of the house. */
@RestController
@RequestMapping("/api/v1/{committee}/fund")
class LedgerApi {

    private final LedgerReader reader;
    private final CostReader costs;

    LedgerApi(LedgerReader reader, CostReader costs) {
        this.reader = reader;
        this.costs = costs;
    }

    /**
     * A page of the ledger.
     *
     * @param items empty for those who read the sums alone
     * @param sums  by kind, over all that the filter finds and nothing cancelled
     * @param next  address of older entries, null at the end
     */
    record Ledger(List<EntryRow> items, List<LedgerPage.Sum> sums, @Nullable String next) {}

    /** An entry with what beneficiaries got of it. */
    record WholeEntry(EntryRow entry, List<EntryUse> uses) {}

    @GetMapping("/ledger")
    @Permit(Act.READ_FUND)
    Ledger index(Viewer viewer, LedgerFilter filter, HttpServletRequest request) {
        var page = reader.page(viewer, filter);
        return new Ledger(page.rows(), page.sums(), page.older() == null ? null : request.getRequestURI() + page.older().query());
    }

    @GetMapping("/ledger/{id}")
    @Permit(Act.READ_LEDGER)
    WholeEntry show(@PathVariable long id) {
        return new WholeEntry(reader.find(id).orElseThrow(NoSuchRecord::new), reader.uses(id));
    }

    @GetMapping("/costs")
    @Permit(Act.READ_LEDGER)
    List<CostYear> costs() {
        return costs.years();
    }
}
