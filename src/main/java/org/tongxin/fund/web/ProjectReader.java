package org.tongxin.fund.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.fund.domain.CompletionDesk;
import org.tongxin.fund.domain.NoSuchRecord;
import org.tongxin.fund.domain.PaymentDesk;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;

/** Reads one project; vouchers and people only for those who keep or check the fund and for the unit itself. */
@Component
@Transactional(readOnly = true)
class ProjectReader {

    private final FundReader fund;
    private final JdbcClient jdbc;
    private final MediaDesk media;

    ProjectReader(FundReader fund, JdbcClient jdbc, MediaDesk media) {
        this.fund = fund;
        this.jdbc = jdbc;
        this.media = media;
    }

    ProjectView read(Viewer viewer, long id) {
        var row = fund.project(id).orElseThrow(NoSuchRecord::new);
        boolean inside = inside(viewer, row);
        var texts = jdbc.sql("select purpose, report, ended_why from fund.project where id = ?").param(id).query(Texts.class).single();
        return new ProjectView(row, texts.purpose(), texts.report(), texts.endedWhy(),
                jdbc.sql("select item, amount from fund.budget_line where project = ? order by position").param(id).query(ProjectView.Line.class).list(),
                inside ? payments(id) : List.of(), inside ? history(id) : List.of(), media.of(CompletionDesk.photosOf(id)),
                inside ? media.of(CompletionDesk.formsOf(id)) : List.of());
    }

    /** Whether the viewer sees vouchers and names: who keeps or checks the fund, and the unit itself. */
    static boolean inside(Viewer viewer, ProjectRow row) {
        return viewer.may(Act.READ_LEDGER) || row.unitId() != null && viewer.units().contains(row.unitId());
    }

    /** A file of the project that this viewer may open. */
    Attachment file(Viewer viewer, long id, long file) {
        var view = read(viewer, id);
        return java.util.stream.Stream.of(view.photos().stream(), view.forms().stream(),
                        view.payments().stream().flatMap(payment -> payment.vouchers().stream()))
                .flatMap(files -> files)
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    private record Texts(String purpose, @Nullable String report, @Nullable String endedWhy) {}

    private List<ProjectView.Payment> payments(long id) {
        var ids = jdbc.sql("select id from fund.payment where project_id = ?").param(id).query(Long.class).list();
        var vouchers = media.of(ids.stream().map(PaymentDesk::voucherOf).toList());
        return jdbc.sql("select * from fund.payment where project_id = ? order by paid_on, id")
                .param(id)
                .query((row, n) -> new ProjectView.Payment(row.getLong("id"), row.getBigDecimal("amount"), row.getObject("paid_on", LocalDate.class),
                        row.getString("payee"), row.getString("voucher_no"), row.getString("recorded_by"), row.getString("cancelled_why"),
                        vouchers.getOrDefault(PaymentDesk.voucherOf(row.getLong("id")), List.of())))
                .list();
    }

    private List<ProjectView.Happened> history(long id) {
        return jdbc.sql("select at, verb, who, amount, note from fund.history where project_id = ? order by id limit 200")
                .param(id)
                .query((row, n) -> new ProjectView.Happened(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("verb"),
                        row.getString("who"), row.getBigDecimal("amount"), row.getString("note")))
                .list();
    }
}
