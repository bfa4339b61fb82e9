package org.tongxin.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.EntryText;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** What the pages of the fund show to whom. */
@ProgramTest
class FundWebTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2022, 1, 1);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired FundWays funds;
    @Autowired AreaDesk areas;
    @Autowired MockMvc web;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
    }

    @Test
    @Proves(value = {"M035"}, page = "/fund")
    void the_matrix_shows_which_area_has_none_one_or_two() throws Exception {
        ways.rules(place, "fund: {per-area: 1}");
        long right = area("城关镇");
        long twice = area("文昌路街道");
        area("兴泾镇");
        var marked = List.of(funds.handled(place), funds.handled(place), funds.handled(place));
        mark(marked.get(0), right);
        mark(marked.get(1), twice);
        mark(marked.get(2), twice);
        var page = page("/fund?year=2026", Role.MEMBER);
        assertThat(page).contains("2 个乡镇、1 个街道；1 / 3 落实到位", "缺 1 件", "重复 2 件", "/proposals/" + marked.get(0));
        assertThat(page("/proposals/" + marked.get(0), Role.PROPOSALS_CLERK)).contains("城关镇", "民生实事提案");

        place.as(Role.PROPOSALS_CLERK, () -> areas.unmark(place.the(Role.PROPOSALS_CLERK), marked.get(2)));
        assertThat(page("/fund?year=2026", Role.MEMBER)).contains("2 / 3 落实到位").doesNotContain("重复");
        assertThat(page("/fund?year=2025", Role.MEMBER)).as("a year without that session").contains("0 / 3 落实到位");
    }

    @Test
    void the_fund_opens_on_this_year_though_a_later_session_is_planned() throws Exception {
        int now = java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")).getValue();
        ways.backdate(place, "update committee.session set year = " + (now + 1));
        assertThat(page("/fund", Role.MEMBER)).contains("<h1>" + now + "年提案专项资金");
        assertThat(page("/fund?year=" + (now + 1), Role.MEMBER)).contains("<h1>" + (now + 1) + "年提案专项资金");
    }

    @Test
    @Proves(value = {"M378"}, page = "/fund/ledger")
    void a_sum_that_holds_goods_says_so_and_tells_own_from_coordinated() throws Exception {
        funds.enter(place, aid("64000", null, null, false));
        assertThat(page("/fund/ledger?kind=AID", Role.PROPOSALS_CLERK)).contains("64,000.00 元").doesNotContain("物资折价");
        funds.enter(place, aid("36000.50", "衣物 300 件", "market", true));
        var page = page("/fund/ledger?kind=AID", Role.PROPOSALS_CLERK);
        assertThat(page).contains("共 2 笔，100,000.50 元", "（其中物资折价 36,000.50 元）", "自筹 64,000.00 元，协调 36,000.50 元");
        assertThat(page("/fund/ledger?set=aid-goods&period=2026", Role.PROPOSALS_CLERK)).contains("共 1 笔，36,000.50 元").doesNotContain("64,000.00");
        assertThat(page("/fund/ledger?form=goods", Role.PROPOSALS_CLERK)).contains("共 1 笔");
        assertThat(page("/fund/ledger?origin=own", Role.PROPOSALS_CLERK)).contains("共 1 笔，64,000.00 元");
    }

    @Test
    @Proves(value = {"M377"}, page = "/fund/costs")
    void costs_are_compared_year_against_year() throws Exception {
        funds.enter(place, FundWays.cost(LocalDate.of(2025, 5, 6), "8000", 10, 2, ""));
        funds.enter(place, FundWays.cost(LocalDate.of(2026, 5, 6), "6000", 10, 2, ""));
        funds.enter(place, FundWays.cost(LocalDate.of(2026, 6, 6), "1200", 1, 2, "会议期间加价"));
        var page = page("/fund/costs", Role.DISCIPLINE_GROUP);
        assertThat(page).contains("外出考察", "7,200.00", "-10.0%", "327.27");
    }

    @Test
    @Proves(value = {"M373"}, page = "/fund/statement")
    void the_statement_is_read_by_members_and_written_as_a_table() throws Exception {
        funds.appropriated(place, "1000000");
        long id = funds.approved(place, "111000.5");
        funds.paid(place, id, "11000.5");
        funds.applied(place, "5");
        var page = page("/fund/statement?year=2026", Role.MEMBER);
        assertThat(page).contains("文〔2026〕5号", "1,000,000.00", "批准使用 111,000.50 元", "已支付 11,000.50 元");
        var table = get("/fund/statement.xlsx?year=2026", Role.MEMBER);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).as("what was only applied for is not posted").isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue()).isEqualTo(111000.5);
        }
    }

    @Test
    void vouchers_and_single_entries_are_not_for_members() throws Exception {
        funds.appropriated(place, "1000");
        long entry = funds.enter(place, FundWays.income(EntryKind.RAISED, "7000", "不愿具名的商人", "aid", "帮扶"));
        long id = funds.approved(place, "1000");
        funds.paid(place, id, "10");
        funds.completed(place, id);
        assertThat(page("/fund/ledger", Role.MEMBER)).contains("7,000.00 元").doesNotContain("不愿具名");
        assertThat(get("/fund/ledger/" + entry, Role.MEMBER).getStatus()).isEqualTo(403);
        assertThat(get("/fund/ledger.xlsx", Role.MEMBER).getStatus()).isEqualTo(403);
        assertThat(page("/fund/projects/" + id, Role.MEMBER)).contains("完工情况").doesNotContain("路灯厂", "凭证.pdf");
        var office = page("/fund/projects/" + id, Role.DISCIPLINE_GROUP);
        assertThat(office).contains("路灯厂", "凭证.pdf").doesNotContain("<form method=\"post\" action=\"/" + place.code() + "/fund");
        var voucher = office.replaceAll("(?s).*href=\"/[^/]+(/fund/projects/\\d+/files/\\d+)\">凭证.pdf.*", "$1");
        assertThat(get(voucher, Role.DISCIPLINE_GROUP).getStatus()).isEqualTo(200);
        assertThat(get(voucher, Role.MEMBER).getStatus()).isEqualTo(404);
        assertThat(get(voucher, Role.UNIT_CLERK).getStatus()).isEqualTo(200);
    }

    @Test
    void each_kind_has_its_own_form_and_every_entry_its_page() throws Exception {
        for (var kind : EntryKind.values()) {
            assertThat(page("/fund/ledger/new?kind=" + kind, Role.PROPOSALS_CLERK)).contains("<form class=\"card\"").doesNotContain("fund.party.", "fund.matter.");
        }
        long cost = funds.enter(place, FundWays.cost(FundWays.DAY, "1200", 1, 2, "旺季"));
        assertThat(page("/fund/ledger/" + cost, Role.PROPOSALS_CLERK)).contains("超标准", "旺季", "1 人，2 天，每人每天 600.00 元");
        assertThat(page("/fund/ledger/" + cost + "/correction", Role.PROPOSALS_CLERK)).contains("value=\"1200.00\"");
        assertThat(page("/fund", Role.UNIT_CLERK)).contains("专项资金");
        assertThat(page("/fund/projects?set=fund-projects&period=2026", Role.MEMBER)).contains("还没有项目");
        assertThat(get("/fund/projects?set=nonsense&period=2026", Role.MEMBER).getStatus()).isEqualTo(422);
        assertThat(page("/fund/ledger?year=2026&purpose=aid&q=%E5%B7%B7&cancelled=true", Role.CHAIRPERSON)).contains("没有符合条件的记录");
    }

    private static EntryText aid(String amount, String goods, String valuation, boolean coordinated) {
        return new EntryText(EntryKind.AID, null, FundWays.DAY, amount, "商会", "", "aid", "冬季送温暖", coordinated, goods, valuation, null, null, null);
    }

    private long area(String name) {
        return place.ask(Role.PROPOSALS_CLERK, () -> areas.found(name, LONG_AGO));
    }

    private void mark(long proposal, long area) {
        place.as(Role.PROPOSALS_CLERK, () -> areas.mark(place.the(Role.PROPOSALS_CLERK), proposal, area));
    }

    private String page(String path, Role role) throws Exception {
        var response = get(path, role);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String path, Role role) throws Exception {
        var viewer = place.the(role);
        return web.perform(MockMvcRequestBuilders.get(java.net.URI.create("/" + place.code() + path)).accept("text/html")
                .with(SignIn.as(viewer))).andReturn().getResponse();
    }
}
