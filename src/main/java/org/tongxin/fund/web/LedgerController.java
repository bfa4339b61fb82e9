package org.tongxin.fund.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.domain.FundRules;
import org.tongxin.fund.domain.NoSuchRecord;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;

/** Shows the ledger: its lines to those who keep or check it, its sums to everybody of the house. */
@Controller
@RequestMapping("/{committee}/fund")
class LedgerController {

    private final LedgerReader reader;
    private final CostReader costs;
    private final FundReader fund;
    private final Rulebooks rulebooks;

    LedgerController(LedgerReader reader, CostReader costs, FundReader fund, Rulebooks rulebooks) {
        this.reader = reader;
        this.costs = costs;
        this.fund = fund;
        this.rulebooks = rulebooks;
    }

    @ModelAttribute("rules")
    FundRules rules() {
        return rulebooks.current().section(FundRules.class);
    }

    @GetMapping("/ledger")
    @Permit(Act.READ_FUND)
    String index(Viewer viewer, @ModelAttribute LedgerFilter filter, Model model) {
        model.addAttribute("viewer", viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("years", fund.years());
        model.addAttribute("inside", viewer.may(Act.READ_LEDGER));
        model.addAttribute("shown", reader.page(viewer, filter));
        return "fund/ledger";
    }

    @GetMapping("/ledger/new")
    @Permit(Act.KEEP_FUND)
    String form(@RequestParam EntryKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("entry", null);
        model.addAttribute("years", fund.years());
        return "fund/entering";
    }

    @GetMapping("/ledger/{id}")
    @Permit(Act.READ_LEDGER)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("entry", reader.find(id).orElseThrow(NoSuchRecord::new));
        model.addAttribute("uses", reader.uses(id));
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_FUND));
        return "fund/entry";
    }

    @GetMapping("/ledger/{id}/correction")
    @Permit(Act.KEEP_FUND)
    String correction(@PathVariable long id, Model model) {
        var entry = reader.find(id).orElseThrow(NoSuchRecord::new);
        model.addAttribute("kind", entry.kind());
        model.addAttribute("entry", entry);
        model.addAttribute("years", fund.years());
        return "fund/entering";
    }

    @GetMapping("/costs")
    @Permit(Act.READ_LEDGER)
    String costs(Model model) {
        model.addAttribute("costs", costs.years());
        return "fund/costs";
    }
}
