package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.FundWays;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** A street's project: the chairperson approves, the unit reports from the phone, the office closes, everybody sees the matrix. */
class FundJourneyTest extends Journey {

    @Autowired Ways ways;
    @Autowired FundWays funds;
    @Autowired AreaDesk areas;

    @BeforeEach
    void furnish() {
        ways.rules(place, "fund: {per-area: 1}");
        place.as(Role.PROPOSALS_CLERK, () -> {
            areas.found("城关镇", LocalDate.of(2022, 1, 1));
            areas.found("文昌路街道", LocalDate.of(2022, 1, 1));
        });
        funds.appropriated(place, "1000000");
        funds.enter(place, FundWays.income(EntryKind.GRANT, "500000", "上级民政部门", "community", "小区社区食堂"));
        funds.enter(place, FundWays.cost(FundWays.DAY, "6000", 5, 2, "旺季住宿涨价"));
    }

    @Test
    void a_streets_project_goes_from_the_application_to_the_matrix() {
        long proposal = funds.handled(place);
        var unit = at(Role.UNIT_CLERK, Browser.PHONE);
        unit.go("/" + place.code() + "/proposals/" + proposal);
        unit.page.click("summary:has-text('申请提案专项资金')");
        unit.page.fill("section:has(#fund) [name=purpose]", "文昌路增设路灯六十盏");
        unit.page.fill("section:has(#fund) [name=amount]", "111000");
        unit.page.fill("[name=item] >> nth=0", "路灯和电缆");
        unit.page.fill("[name=itemAmount] >> nth=0", "81000");
        unit.page.fill("[name=item] >> nth=1", "安装");
        unit.page.fill("[name=itemAmount] >> nth=1", "30000");
        unit.looksRight("fund-apply-phone");
        unit.click("提交申请");
        var project = unit.page.url().replaceAll(".*/fund", "/fund");

        var office = at(Role.PROPOSALS_CLERK, Browser.DESK);
        office.go("/" + place.code() + "/proposals/" + proposal);
        office.page.click("summary:has-text('列为民生实事提案')");
        office.page.selectOption("[name=area]", new com.microsoft.playwright.options.SelectOption().setLabel("文昌路街道"));
        office.click("确定");
        office.go("/" + place.code() + project);
        office.click("审核通过，报请批准");

        var chair = at(Role.CHAIRPERSON, Browser.DESK);
        chair.go("/" + place.code() + project);
        chair.looksRight("fund-approve-desk");
        chair.click("批准");
        assertThat(chair.page.textContent(".flash")).contains("已批准");

        unit.go("/" + place.code() + project);
        unit.page.fill("[name=report]", "路灯六十盏全部安装到位，十月一日起亮灯。");
        unit.page.fill("[name=acceptedBy]", "街道办事处、住建局、居民代表");
        unit.page.fill("[name=acceptedOn]", "2026-10-08");
        unit.page.setInputFiles("[name=photo]", new FilePayload("路灯.png", "image/png", FundWays.PIXEL));
        unit.page.setInputFiles("[name=form]", new FilePayload("验收单.pdf", "application/pdf",
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII)));
        unit.looksRight("fund-report-phone");
        unit.click("报告完工");
        assertThat(unit.page.textContent(".flash")).contains("完工报告已提交");
        unit.looksRight("fund-project-phone");

        office.go("/" + place.code() + project);
        office.page.click("summary:has-text('登记支付')");
        office.page.fill("[name=amount]", "110000");
        office.page.fill("[name=paidOn]", "2026-10-12");
        office.page.fill("[name=payee]", "路灯安装公司");
        office.page.fill("[name=voucherNo]", "记-12");
        office.page.setInputFiles("[name=voucher]", new FilePayload("发票.png", "image/png", FundWays.PIXEL));
        office.click("登记支付");
        office.looksRight("fund-project-desk");
        office.click("结项");
        assertThat(office.page.textContent("main")).contains("结余退回", "1,000.00");

        var member = at(Role.MEMBER, Browser.DESK);
        member.go("/" + place.code() + "/fund");
        assertThat(member.page.textContent("main")).contains("1 个乡镇、1 个街道；1 / 2 落实到位", "缺 1 件", "已落实");
        member.looksRight("fund-matrix-desk");
        member.page.click(".matrix a:has-text('文昌路')");
        assertThat(member.page.url()).endsWith("/proposals/" + proposal);
        for (var path : new String[] {"/fund/ledger", "/fund/costs", "/fund/statement?year=2026", "/fund/ledger/new?kind=AID"}) {
            office.go("/" + place.code() + path);
            office.looksRight("fund" + path.replaceAll("[^a-z]+", "-") + "-desk");
        }
        unit.go("/" + place.code() + "/fund");
        unit.looksRight("fund-matrix-phone");
        for (var screen : new Browser.Screen[] {unit, office, chair, member}) {
            assertThat(screen.complaints).isEmpty();
        }
    }
}
