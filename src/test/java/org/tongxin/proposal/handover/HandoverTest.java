package org.tongxin.proposal.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.figure.Cut;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.launch.Database;
import org.tongxin.launch.TestDatabase;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.handover.HandedUpText.Status;
import org.tongxin.proposal.handover.HandedUpText.Way;

/** What goes to a committee above: recorded apart from the own counts, handed over with a receipt, and nothing else seen by either side. */
@ProgramTest
class HandoverTest {

    static final HandedUpFilter ALL = new HandedUpFilter(null, null, null, null, null);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired HandedUpDesk desk;
    @Autowired IntakeDesk intakes;
    @Autowired HandedUpReader reader;
    @Autowired HandedUpFigures figures;
    @Autowired MockMvc web;
    @Autowired TransactionTemplate transaction;

    private final Database database = TestDatabase.get();

    Town.Place upper;
    Town.Place lower;
    Town.Place stranger;
    Viewer clerk;

    @BeforeEach
    void found() throws SQLException {
        upper = town.found();
        lower = town.found();
        stranger = town.found();
        clerk = lower.the(Role.PROPOSALS_CLERK);
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("update committee.committee set parent_id = %1$d, ancestors = array[%1$d] where id = %2$d".formatted(upper.id(), lower.id()));
        }
    }

    @Test
    @Proves(value = {"M037"}, page = "/handed-up")
    void what_went_up_is_kept_with_its_outcome_and_never_counted_as_received_or_filed_here() {
        ways.filed(lower);
        var before = ownCounts();
        long id = keep(text(Status.SUBMITTED, ""));
        assertThatThrownBy(() -> write(id, text(Status.FILED, ""))).hasMessage("handover.refused.number");
        write(id, text(Status.FILED, "自治区第0231号"));

        var row = lower.ask(Role.PROPOSALS_CLERK, () -> reader.find(id).orElseThrow());
        assertThat(row.status()).isEqualTo(Status.FILED);
        assertThat(row.upperNumber()).isEqualTo("自治区第0231号");
        assertThat(ownCounts()).isEqualTo(before);
        var cut = new Cut(List.of(lower.session()), java.time.Instant.now(), null, List.of());
        assertThat(counted("handed-up", cut)).isEqualTo(1);
        assertThat(counted("handed-up-filed", cut)).isEqualTo(1);
        assertThat(ways.<String>query(lower, "select act from audit.entry where subject = 'handed-up:" + id + "' order by seq", String.class))
                .containsExactly("handover.kept", "handover.written");
    }

    @Test
    void only_a_committee_above_can_receive() {
        assertThatThrownBy(() -> keep(text(Status.SUBMITTED, "").to(stranger.id()))).hasMessage("handover.refused.not-above");
        assertThatThrownBy(() -> keep(text(Status.SUBMITTED, "").to(lower.id()))).hasMessage("handover.refused.not-above");
        assertThatThrownBy(() -> keep(text(Status.SUBMITTED, "").on(LocalDate.of(2999, 1, 1)))).hasMessage("handover.refused.date");
    }

    @Test
    void another_committees_proposal_cannot_be_linked() {
        long foreign = ways.filed(stranger);
        assertThatThrownBy(() -> keep(text(Status.SUBMITTED, "").from(foreign))).isInstanceOf(NoSuchCase.class);
        long own = ways.filed(lower);
        assertThat(keep(text(Status.SUBMITTED, "").from(own))).isPositive();
    }

    @Test
    void a_hand_over_is_accepted_once_with_a_receipt_and_makes_a_draft_and_no_proposal() {
        long id = keep(text(Status.SUBMITTED, ""));
        handOver(id);
        assertThatThrownBy(() -> handOver(id)).hasMessage("handover.refused.twice");
        var arrived = upper.ask(Role.PROPOSALS_CLERK, reader::incoming);
        assertThat(arrived).singleElement().satisfies(one -> assertThat(one.title()).isEqualTo("关于支持六盘山区生态补偿的建议"));

        var proposals = count(upper, "proposal.proposal");
        upper.as(Role.PROPOSALS_CLERK, () -> intakes.accept(upper.the(Role.PROPOSALS_CLERK), arrived.getFirst().id(), "收12"));
        assertThatThrownBy(() -> upper.as(Role.PROPOSALS_CLERK, () -> intakes.decline(upper.the(Role.PROPOSALS_CLERK), arrived.getFirst().id(), "重复")))
                .hasMessage("handover.refused.out-of-order");
        assertThat(count(upper, "proposal.proposal")).isEqualTo(proposals);
        assertThat(upper.ask(Role.PROPOSALS_CLERK, reader::taken)).singleElement().satisfies(one -> assertThat(one.content()).isEqualTo("情况、分析和建议。"));
        var row = lower.ask(Role.PROPOSALS_CLERK, () -> reader.find(id).orElseThrow());
        assertThat(row.receipt()).isEqualTo("收12");
        assertThat(row.handoverState()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_declined_one_comes_back_with_its_reason() {
        long id = keep(text(Status.SUBMITTED, ""));
        handOver(id);
        long handover = upper.ask(Role.PROPOSALS_CLERK, reader::incoming).getFirst().id();
        assertThatThrownBy(() -> upper.as(Role.PROPOSALS_CLERK, () -> intakes.decline(upper.the(Role.PROPOSALS_CLERK), handover, " ")))
                .hasMessage("handover.refused.reason");
        upper.as(Role.PROPOSALS_CLERK, () -> intakes.decline(upper.the(Role.PROPOSALS_CLERK), handover, "请由双重委员在全会期间提交"));
        assertThat(lower.ask(Role.PROPOSALS_CLERK, () -> reader.handover(handover).orElseThrow()).answer()).isEqualTo("请由双重委员在全会期间提交");
        assertThat(upper.ask(Role.PROPOSALS_CLERK, reader::taken)).isEmpty();
    }

    @Test
    void nobody_else_answers_or_reads_it() {
        long id = keep(text(Status.SUBMITTED, ""));
        handOver(id);
        long handover = upper.ask(Role.PROPOSALS_CLERK, reader::incoming).getFirst().id();
        assertThatThrownBy(() -> lower.as(Role.PROPOSALS_CLERK, () -> intakes.accept(clerk, handover, ""))).hasMessage("handover.refused.out-of-order");
        assertThatThrownBy(() -> stranger.as(Role.PROPOSALS_CLERK, () -> intakes.accept(stranger.the(Role.PROPOSALS_CLERK), handover, "")))
                .isInstanceOf(NoSuchCase.class);
        assertThat(stranger.ask(Role.PROPOSALS_CLERK, reader::incoming)).isEmpty();
    }

    @Test
    void the_database_itself_shows_each_side_the_shared_row_and_nothing_else() throws SQLException {
        long id = keep(text(Status.SUBMITTED, ""));
        handOver(id);
        ways.filed(lower);
        long handover = upper.ask(Role.PROPOSALS_CLERK, reader::incoming).getFirst().id();
        for (var place : List.of(upper, lower)) {
            assertThat(raw(place, "select count(*) from proposal.handover where id = " + handover)).isEqualTo("1");
        }
        assertThat(raw(stranger, "select count(*) from proposal.handover where id = " + handover)).isEqualTo("0");
        assertThat(raw(upper, "select count(*) from proposal.proposal where committee_id = " + lower.id())).isEqualTo("0");
        assertThat(raw(upper, "select count(*) from proposal.handed_up where committee_id = " + lower.id())).isEqualTo("0");
        assertThat(raw(lower, "select count(*) from proposal.intake where committee_id = " + upper.id())).isEqualTo("0");

        assertThatThrownBy(() -> raw(upper, "update proposal.handover set title = '改' where id = %d returning 1".formatted(handover))).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> raw(lower, "delete from proposal.handover where id = %d returning 1".formatted(handover))).hasMessageContaining("permission denied");
        assertThat(raw(lower, "with own as (update proposal.handover set state = 'DECLINED', answered_by = '我', answered_at = now(), answer = '理由' where id = %d returning 1) select count(*) from own"
                .formatted(handover))).as("the sender answers nothing").isEqualTo("0");
        assertThatThrownBy(() -> raw(stranger, insert(upper.id(), "default"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> raw(upper, insert(lower.id(), "default"))).as("never downward").hasMessageContaining("row-level security");
        assertThatThrownBy(() -> raw(stranger, insert(upper.id(), "" + lower.id()))).as("never in another's name").hasMessageContaining("row-level security");
    }

    @Test
    void the_list_filters_pages_totals_and_exports_what_it_shows() throws Exception {
        for (int i = 0; i < 23; i++) {
            keep(text(i % 2 == 0 ? Status.FILED : Status.SUBMITTED, "第" + i + "号"));
        }
        var shown = lower.ask(Role.PROPOSALS_CLERK, () -> reader.page(ALL));
        assertThat(shown.rows()).hasSize(20);
        assertThat(shown.all()).isEqualTo(23);
        var filed = lower.ask(Role.PROPOSALS_CLERK, () -> reader.page(ALL.of(Status.FILED)));
        assertThat(filed.rows()).hasSize(12);
        assertThat(lower.ask(Role.PROPOSALS_CLERK, () -> reader.page(shown.older())).rows()).hasSize(3);
        assertThat(get("/handed-up?period=12-3&status=FILED").getContentAsString()).contains("向上级政协提交的提案", "已立案 12");
        var csv = get("/handed-up/export.csv?status=FILED").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(13);
        assertThat(get("/handed-up/export.xlsx").getStatus()).isEqualTo(200);
        assertThat(get("/handed-up?period=abc").getStatus()).isEqualTo(200);
    }

    @Test
    void documents_hang_on_it_for_the_own_committee_alone() throws Exception {
        long id = keep(text(Status.SUBMITTED, ""));
        var pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(web.perform(MockMvcRequestBuilders.multipart("/" + lower.code() + "/handed-up/" + id + "/attachments")
                .file(new MockMultipartFile("file", "立案通知.pdf", "application/pdf", pdf)).with(SecurityMockMvcRequestPostProcessors.csrf()).with(as(clerk)))
                .andReturn().getResponse().getStatus()).isEqualTo(302);
        var page = get("/handed-up/" + id).getContentAsString();
        assertThat(page).contains("立案通知.pdf", "移交上级");
        var href = page.replaceAll("(?s).*?href=\"[^\"]*(/handed-up/\\d+/attachments/\\d+)\".*", "$1");
        assertThat(get(href).getContentAsByteArray()).isEqualTo(pdf);
        assertThat(web.perform(MockMvcRequestBuilders.get("/" + upper.code() + href).accept("text/html").with(as(upper.the(Role.PROPOSALS_CLERK))))
                .andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    record Draft(int to, Status status, String number, LocalDate on, Long proposal) {
        Draft to(int other) {
            return new Draft(other, status, number, on, proposal);
        }

        Draft on(LocalDate day) {
            return new Draft(to, status, number, day, proposal);
        }

        Draft from(long own) {
            return new Draft(to, status, number, on, own);
        }

        HandedUpText text() {
            return new HandedUpText(to, Way.MEMBER, "关于支持六盘山区生态补偿的建议", "马秀英", on, status, number, "自治区财政厅", "", proposal);
        }
    }

    private Draft text(Status status, String number) {
        return new Draft(upper.id(), status, number, LocalDate.of(2026, 1, 20), null);
    }

    private long keep(Draft draft) {
        return lower.ask(Role.PROPOSALS_CLERK, () -> desk.keep(clerk, draft.text()));
    }

    private void write(long id, Draft draft) {
        lower.as(Role.PROPOSALS_CLERK, () -> desk.write(clerk, id, reader.find(id).orElseThrow().version(), draft.text()));
    }

    private void handOver(long id) {
        lower.as(Role.PROPOSALS_CLERK, () -> desk.handOver(clerk, id, reader.find(id).orElseThrow().version(), "情况、分析和建议。"));
    }

    private String ownCounts() {
        return ways.query(lower, "select count(received_at) || ' ' || count(filed_at) from proposal.proposal", String.class).getFirst();
    }

    private long counted(String set, Cut cut) {
        return lower.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> figures.count(set, cut)));
    }

    private long count(Town.Place place, String table) {
        return ways.query(place, "select count(*) from " + table, Long.class).getFirst();
    }

    private String insert(int to, String from) {
        return ("insert into proposal.handover (committee_id, to_committee, title, proposer, content, sent_by, sent_at) "
                + "values (%s, %d, '题', '人', '文', '人', now()) returning 1").formatted(from, to);
    }

    private String raw(Town.Place place, String sql) throws SQLException {
        try (var connection = database.asApp(); var statement = connection.createStatement()) {
            statement.execute("set tongxin.committee = '" + place.id() + "'");
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/" + lower.code() + path).accept("text/html").with(as(clerk))).andReturn().getResponse();
    }

    private static RequestPostProcessor as(Viewer viewer) {
        return SignIn.as(viewer);
    }
}
