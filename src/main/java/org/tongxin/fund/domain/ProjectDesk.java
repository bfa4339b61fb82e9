package org.tongxin.fund.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.KnownCase;
import org.tongxin.proposal.KnownCases;
import org.tongxin.ui.Refusal;

/** Gives proposals their share of the dedicated fund: applied for, reviewed, approved by somebody else; changed, refused or given up. */
@Component
@Transactional
public class ProjectDesk {

    private static final int WHY = 500;

    private final Projects projects;
    private final KnownCases cases;
    private final Committees committees;
    private final Chronicle chronicle;

    ProjectDesk(Projects projects, KnownCases cases, Committees committees, Chronicle chronicle) {
        this.projects = projects;
        this.cases = cases;
        this.committees = committees;
        this.chronicle = chronicle;
    }

    /** Applies for a filed proposal: the unit that handles it, or the office for a township. Returns the project's id. */
    public long apply(Viewer viewer, long proposal, ProjectText text) {
        var known = cases.require(viewer, proposal);
        if (!known.filed()) {
            throw new Refusal("fund.refused.not-filed");
        }
        var by = chronicle.signature(viewer);
        var project = Project.apply(proposal, Typed.year(text.year()), applicant(viewer, known, text.applicant()),
                Typed.text(text.purpose(), 1000, "fund.refused.purpose-text"), text.lines(), by);
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "applied", by, project.asked, "");
        return project.id;
    }

    /** Reviews the application and proposes an amount. */
    public void review(Viewer viewer, long id, @Nullable String amount, String opinion) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        project.review(Typed.amount(amount), by);
        projects.save(project);
        chronicle.note(project, "reviewed", by, project.proposed, Typed.optional(opinion, WHY));
    }

    /** Approves the proposed amount, as far as the year's fund has it. */
    public void approve(Viewer viewer, long id) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        project.approve(by);
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "approved", by, project.approved, "");
    }

    public void refuse(Viewer viewer, long id, String why) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        project.refuse(Typed.text(why, WHY, "fund.refused.why"), by);
        projects.save(project);
        chronicle.note(project, "refused", by, null, why.strip());
    }

    /** Sets another amount; the fund's bound and what is paid hold. */
    public void change(Viewer viewer, long id, @Nullable String amount, String why) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        var reason = Typed.text(why, WHY, "fund.refused.why");
        project.change(Typed.amount(amount), by);
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "changed", by, project.approved, reason);
    }

    public void cancel(Viewer viewer, long id, String why) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        project.cancel(Typed.text(why, WHY, "fund.refused.why"), by);
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "cancelled", by, null, why.strip());
    }

    private Project.Applicant applicant(Viewer viewer, KnownCase known, @Nullable String township) {
        if (viewer.may(Act.KEEP_FUND)) {
            return new Project.Applicant(Typed.text(township, 100, "fund.refused.applicant"), null);
        }
        long own = known.units().stream().filter(viewer.units()::contains).findFirst().orElseThrow(NoSuchRecord::new);
        var name = committees.units().stream().filter(unit -> unit.id() == own).map(Unit::name).findFirst().orElseThrow(NoSuchRecord::new);
        return new Project.Applicant(name, own);
    }
}
