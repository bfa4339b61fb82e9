package org.tongxin.fund.domain;

import org.springframework.stereotype.Component;
import org.tongxin.fund.PastProject;

/** Writes a past project step by step, each at its own time. */
@Component
class PastProjects {

    private final Projects projects;
    private final Payments payments;
    private final AreaDesk areas;
    private final Chronicle chronicle;

    PastProjects(Projects projects, Payments payments, AreaDesk areas, Chronicle chronicle) {
        this.projects = projects;
        this.payments = payments;
        this.areas = areas;
        this.chronicle = chronicle;
    }

    void take(PastProject past) {
        if (past.area() != null) {
            areas.mark(past.proposal(), areas.areaNamed(past.area()), past.applied());
        }
        var lines = past.lines().stream().map(line -> new Project.Line(line.item(), line.amount())).toList();
        var project = Project.apply(past.proposal(), past.year(), new Project.Applicant(past.applicant(), past.unit()), past.purpose(), lines,
                past.applied());
        save(project);
        chronicle.note(project, "applied", past.applied(), project.asked, "");
        project.review(past.amount(), past.reviewed());
        chronicle.note(project, "reviewed", past.reviewed(), project.proposed, "");
        project.approve(past.approved());
        save(project);
        chronicle.note(project, "approved", past.approved(), project.approved, "");
        past.payments().forEach(payment -> Bounds.within(() -> payments.save(new Payment(null, project.id, payment.amount(), payment.on(),
                payment.payee(), payment.voucherNo(), payment.recordedBy(), chronicle.countsFrom(payment.on(), false), null))));
        if (past.done() != null) {
            finish(projects.require(project.id), past.done());
        }
    }

    private void finish(Project project, PastProject.Done done) {
        project.complete(done.report(), done.acceptedBy(), done.acceptedOn(), done.reported());
        chronicle.note(project, "completed", done.reported(), null, done.acceptedBy());
        if (done.closed() != null) {
            project.close(done.closed());
            chronicle.note(project, "closed", done.closed(), project.returned, "");
        }
        save(project);
    }

    private void save(Project project) {
        Bounds.within(() -> projects.save(project));
    }
}
