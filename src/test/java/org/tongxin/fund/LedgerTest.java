package org.tongxin.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.EntryText;
import org.tongxin.fund.domain.LedgerDesk;
import org.tongxin.fund.domain.UseText;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;

/** One ledger of kinds, and the figures that add it up. */
@ProgramTest
class LedgerTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired FundWays funds;
    @Autowired LedgerDesk ledger;
    @Autowired AreaDesk areas;
    @Autowired Figures figures;

    Town.Place place;
    Viewer clerk;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
    }

    @Test
    @Proves(value = {"M374", "F158"}, page = "/fund")
    void an_appropriation_stands_with_its_document_and_year() throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks/xixia.yaml")));
        var nameless = new EntryText(EntryKind.APPROPRIATION, 2026, FundWays.DAY, "1000000", "区委、区政府", " ", "proposal", "提案办理", false, null, null, null, null, null);
        assertThatThrownBy(() -> funds.enter(place, nameless)).hasMessage("fund.refused.document");
        funds.appropriated(place, "600000");
        funds.appropriated(place, "400000");
        var figure = figure("xixia-fund");
        assertThat(figure.sentence()).isEqualTo("专项安排100万元提案办理资金");
        assertThat(figure.numerator()).isEqualTo(2);
        assertThat(figure.href()).isEqualTo("/fund/ledger?set=fund-appropriated&period=2026");
    }

    @Test
    @Proves(value = {"M374", "M035"}, page = "/fund")
    void nine_projects_of_nine_areas_are_counted_with_what_each_costs() throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks/xixia.yaml")));
        funds.appropriated(place, "1000000");
        for (int i = 0; i < 9; i++) {
            long id = funds.approved(place, i == 0 ? "112000" : "111000");
            long proposal = ways.query(place, "select proposal_id from fund.project where id = " + id, Long.class).getFirst();
            var name = "测试" + i + (i < 2 ? "镇" : "街道");
            place.as(Role.PROPOSALS_CLERK, () -> areas.mark(clerk, proposal, areas.found(name, LocalDate.of(2022, 1, 1))));
        }
        assertThat(figure("xixia-livelihood").text()).isEqualTo("9件");
        assertThat(ways.query(place, "select allocated from fund.budget", String.class)).containsExactly("1000000.00");
        assertThat(ways.query(place, "select kind || count(*) from fund.area group by kind order by 1", String.class)).containsExactly("STREET7", "TOWNSHIP2");
    }

    @Test
    @Proves(value = {"M375", "F087"}, page = "/fund/ledger")
    void raised_money_is_summed_by_purpose_to_the_yuan_and_its_use_shown_by_beneficiary() throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks/jingyuan.yaml")));
        long first = funds.enter(place, FundWays.income(EntryKind.RAISED, "150000.55", "爱心企业", "aid", "帮扶困难群众"));
        funds.enter(place, FundWays.income(EntryKind.RAISED, "79999.45", "委员捐款", "aid", "帮扶困难学生"));
        funds.enter(place, FundWays.income(EntryKind.RAISED, "50000", "某基金会", "education", "购置图书"));
        assertThat(figure("jingyuan-raised").sentence()).isEqualTo("筹措资金23万元");
        assertThat(figure("jingyuan-raised").numerator()).isEqualTo(2);
        assertThat(figure("jingyuan-raised").href()).contains("set=fund-raised", "purpose=aid");

        use(first, "香水村", "100000.55");
        assertThatThrownBy(() -> use(first, "新民村", "50000.01")).hasMessage("fund.refused.over-entry");
        long use = use(first, "新民村", "50000");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> ledger.cancel(clerk, first, "记错"))).hasMessage("fund.refused.used");
        place.as(Role.PROPOSALS_CLERK, () -> ledger.cancelUse(clerk, first, use, "没有发放"));
        assertThat(ways.query(place, "select used from fund.entry where id = " + first, String.class)).containsExactly("100000.55");
    }

    @Test
    @Proves(value = {"M376", "F118"}, page = "/fund/ledger")
    void a_grant_is_what_was_obtained_by_coordination() throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks/xixia.yaml")));
        funds.enter(place, FundWays.income(EntryKind.GRANT, "500000", "民政厅", "community", "小区社区食堂"));
        funds.enter(place, FundWays.income(EntryKind.RAISED, "3500000", "协作单位", "aid", "帮扶"));
        assertThat(figure("xixia-grant").sentence()).contains("划拨资金50万元支持");
        assertThat(ways.query(place, "select party || matter || booked_on || coordinated from fund.entry where kind = 'GRANT'", String.class))
                .containsExactly("民政厅小区社区食堂2026-03-02true");
    }

    @Test
    @Proves({"M378"})
    void goods_have_a_value_and_how_it_was_found() {
        assertThatThrownBy(() -> funds.enter(place, goods("御寒衣物 300 件", null))).hasMessage("fund.refused.valuation");
        assertThatThrownBy(() -> funds.enter(place, goods("御寒衣物 300 件", "guess"))).hasMessage("fund.refused.valuation");
        long id = funds.enter(place, goods("御寒衣物 300 件", "market"));
        assertThat(ways.query(place, "select goods || '/' || valuation from fund.entry where id = " + id, String.class)).containsExactly("御寒衣物 300 件/market");
    }

    @Test
    @Proves({"M377"})
    void a_cost_over_the_standard_says_why() {
        assertThatThrownBy(() -> funds.enter(place, FundWays.cost(FundWays.DAY, "5000.01", 5, 2, ""))).hasMessage("fund.refused.over-standard");
        funds.enter(place, FundWays.cost(FundWays.DAY, "5000.00", 5, 2, ""));
        long over = funds.enter(place, FundWays.cost(FundWays.DAY, "5600", 5, 2, "旺季住宿涨价"));
        assertThat(ways.query(place, "select standard from fund.entry where id = " + over, String.class)).containsExactly("5000.00");
        assertThatThrownBy(() -> funds.enter(place, FundWays.cost(FundWays.DAY, "100", 0, 1, ""))).hasMessage("fund.refused.people-days");
    }

    @Test
    void a_correction_leaves_what_was_known_before_as_it_was() throws Exception {
        ways.rules(place, Files.readString(Path.of("rulebooks/jingyuan.yaml")));
        long wrong = funds.enter(place, FundWays.income(EntryKind.RAISED, "320000", "爱心企业", "aid", "帮扶"));
        var before = Instant.now();
        Thread.sleep(5);
        place.as(Role.PROPOSALS_CLERK, () -> ledger.correct(clerk, wrong, FundWays.income(EntryKind.RAISED, "230000", "爱心企业", "aid", "帮扶"), "多写了九万"));
        assertThat(figure("jingyuan-raised").value()).isEqualByComparingTo("23");
        assertThat(figure("jingyuan-raised", before).value()).as("as known then").isEqualByComparingTo("32");
        assertThat(figure("jingyuan-raised", FundWays.DAY.minusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()).value()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> ledger.cancel(clerk, wrong, "再来一次"))).hasMessage("fund.refused.cancelled");
        assertThat(ways.query(place, "select cancelled_why from fund.entry where id = " + wrong, String.class)).containsExactly("多写了九万");
    }

    @Test
    void money_that_did_not_move_yet_is_not_booked() {
        var tomorrow = new EntryText(EntryKind.RAISED, null, LocalDate.now().plusDays(2), "1", "某人", "", "aid", "帮扶", false, null, null, null, null, null);
        assertThatThrownBy(() -> funds.enter(place, tomorrow)).hasMessage("fund.refused.day");
    }

    private static EntryText goods(String goods, String valuation) {
        return new EntryText(EntryKind.AID, null, FundWays.DAY, "36000", "商会", "", "aid", "冬季送温暖", true, goods, valuation, null, null, null);
    }

    private long use(long entry, String beneficiary, String amount) {
        return place.ask(Role.PROPOSALS_CLERK, () -> ledger.use(clerk, entry, new UseText(beneficiary, "", amount, FundWays.DAY)));
    }

    private Figure figure(String key) {
        return figure(key, Instant.now().plusSeconds(1));
    }

    private Figure figure(String key, Instant asOf) {
        List<Figure> all = place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("2026"), asOf));
        return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
