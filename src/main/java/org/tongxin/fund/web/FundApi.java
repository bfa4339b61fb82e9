package org.tongxin.fund.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.ApiRoom;
import org.tongxin.fund.domain.FundRules;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;

/** What programs read of the dedicated fund: its years with projects and coverage, and each project with budget, spending and evidence. */
@RestController
@RequestMapping("/api/v1/{committee}/fund")
@Permit(Act.READ_FUND)
class FundApi {

    private final FundReader reader;
    private final ProjectReader projects;
    private final LedgerReader ledger;
    private final Rulebooks rulebooks;

    FundApi(FundReader reader, ProjectReader projects, LedgerReader ledger, Rulebooks rulebooks) {
        this.reader = reader;
        this.projects = projects;
        this.ledger = ledger;
        this.rulebooks = rulebooks;
    }

    @Bean
    static ApiRoom fundApi() {
        return new ApiRoom("org.tongxin.fund");
    }

    /**
     * The fund of a year.
     *
     * @param rules    the committee's names and codes
     * @param years    those that may be asked for
     * @param coverage which townships and streets have their livelihood projects; null where the committee knows none
     * @param sums     what was booked in the year, by kind
     */
    record WholeFund(
            FundRules rules, List<Integer> years, FundYear fund, List<ProjectRow> projects, @Nullable Coverage coverage, List<LedgerPage.Sum> sums) {}

    /** A project with what this viewer may do to it now. */
    record WholeProject(ProjectView project, ProjectActs acts) {}

    /** @param year the latest where absent */
    @GetMapping
    WholeFund index(@RequestParam(required = false) @Nullable Integer year) {
        var rules = rulebooks.current().section(FundRules.class);
        int shown = reader.yearShown(year);
        return new WholeFund(rules, reader.years(), reader.year(shown), reader.projects(shown),
                rules.perArea() == 0 ? null : reader.coverage(shown, rules.perArea()), ledger.sums(LedgerFilter.of(shown, null)));
    }

    /** The projects that a figure counts. */
    @GetMapping("/projects")
    List<ProjectRow> projects(@RequestParam String set, @RequestParam String period) {
        return reader.projects(FundReader.setOfProjects(set), ledger.years(period));
    }

    @GetMapping("/projects/{id}")
    WholeProject project(Viewer viewer, @PathVariable long id) {
        var project = projects.read(viewer, id);
        return new WholeProject(project, ProjectActs.of(viewer, project.row()));
    }
}
