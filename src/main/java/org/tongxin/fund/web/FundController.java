package org.tongxin.fund.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.FundRules;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Shows the dedicated fund of a year and keeps the areas its livelihood projects belong to. */
@Controller
@RequestMapping("/{committee}/fund")
class FundController {

    private final FundReader reader;
    private final LedgerReader ledger;
    private final AreaDesk areas;
    private final Rulebooks rulebooks;
    private final Words words;

    FundController(FundReader reader, LedgerReader ledger, AreaDesk areas, Rulebooks rulebooks, Words words) {
        this.reader = reader;
        this.ledger = ledger;
        this.areas = areas;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_FUND)
    String index(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var rules = rulebooks.current().section(FundRules.class);
        int shown = reader.yearShown(year);
        model.addAttribute("viewer", viewer);
        model.addAttribute("rules", rules);
        model.addAttribute("years", reader.years());
        model.addAttribute("fund", reader.year(shown));
        model.addAttribute("projects", reader.projects(shown));
        model.addAttribute("coverage", rules.perArea() == 0 ? null : reader.coverage(shown, rules.perArea()));
        model.addAttribute("sums", ledger.sums(LedgerFilter.of(shown, null)));
        return "fund/index";
    }

    /** The list of exactly the projects that a figure counts. */
    @GetMapping("/projects")
    @Permit(Act.READ_FUND)
    String projects(@RequestParam String set, @RequestParam String period, Model model) {
        var wanted = FundReader.setOfProjects(set);
        model.addAttribute("set", wanted.key());
        model.addAttribute("period", period);
        model.addAttribute("projects", reader.projects(wanted, ledger.years(period)));
        return "fund/projects";
    }

    @PostMapping("/areas")
    @Permit(Act.KEEP_FUND)
    String addArea(@PathVariable String committee, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, RedirectAttributes redirect) {
        areas.found(name, from);
        redirect.addFlashAttribute("flash", words.say("fund.done.area-added"));
        return "redirect:/" + committee + "/fund";
    }

    @PostMapping("/areas/{area}/ending")
    @Permit(Act.KEEP_FUND)
    String endArea(@PathVariable String committee, @PathVariable long area,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay, RedirectAttributes redirect) {
        areas.end(area, lastDay);
        redirect.addFlashAttribute("flash", words.say("fund.done.area-ended"));
        return "redirect:/" + committee + "/fund";
    }
}
