package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;

/** One member asks two others on the telephone: one signs, one lets it expire. */
class JointSigningJourneyTest extends Journey {

    @Autowired AccountDesk accounts;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void furnish() {
        member("ma", "马晓红");
        member("zhou", "周平");
    }

    @Test
    @Proves(value = {"M003", "M002"}, page = "/proposals?set=to-sign-jointly")
    void a_member_invites_one_signs_one_lets_it_expire_and_it_is_joint() {
        var proposer = at("member", Browser.PHONE);
        proposer.click("提交提案");
        write(proposer.page);
        proposer.looksRight("signing-draft-phone");
        var draft = proposer.page.url();
        proposer.page.click("text=邀请委员联名");
        proposer.page.fill("main [name=q]", "教育");
        proposer.click("查找");
        proposer.page.getByLabel("马晓红").check();
        proposer.page.getByLabel("周平").check();
        proposer.looksRight("signing-invite-phone");
        proposer.click("邀请委员联名");
        assertThat(proposer.page.textContent(".flash")).contains("已邀请 2 人");
        proposer.looksRight("signing-invited-phone");

        var signer = at("ma", Browser.PHONE);
        signer.page.click("text=请您联名");
        signer.page.click("a.row");
        assertThat(signer.page.textContent("main")).contains("李梅 邀请您", "夜间照明不足");
        signer.page.fill("[name=opinion]", "学校门口尤其需要");
        signer.looksRight("signing-question-phone");
        signer.click("同意联名");
        assertThat(signer.page.textContent(".flash")).contains("您已同意联名");
        signer.looksRight("signing-signed-phone");

        letExpire("周平");
        var late = at("zhou", Browser.PHONE);
        assertThat(late.page.textContent("main")).doesNotContain("请您联名");

        proposer.page.navigate(draft);
        assertThat(proposer.page.textContent("main")).contains("已同意", "逾期未答复");
        proposer.click("提交提案");
        assertThat(proposer.page.url()).as("the browser asks for the statement first").isEqualTo(draft.replace("/edit", "/submission"));
        assertThat(proposer.page.textContent("[role=alert]")).contains("不涉密");
        proposer.page.check("[name=noSecrets]");
        proposer.click("提交提案");
        assertThat(proposer.page.textContent(".flash")).contains("已提交");
        assertThat(proposer.page.textContent("main")).contains("联名提案", "马晓红").contains("逾期未答复");
        proposer.looksRight("signing-case-phone");

        var desk = browser.signIn(place.code() + "-proposals-clerk", Town.PASSWORD, Browser.DESK);
        desk.go("/" + place.code() + "/proposals?set=joint&period=12-3");
        assertThat(desk.page.textContent("tbody")).contains("关于在文昌路增设路灯的建议");
        desk.page.click("a.row");
        desk.looksRight("signing-case-desk");
        for (var screen : new Browser.Screen[] {proposer, signer, late, desk}) {
            assertThat(screen.complaints.stream().filter(one -> !one.contains("422"))).isEmpty();
        }
    }

    private void member(String login, String name) {
        Scope.run(place.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> {
            long account = accounts.open(place.code() + "-" + login, name, false, accounts.encode(Town.PASSWORD), false);
            accounts.appoint(account, Role.MEMBER, AccountDesk.Place.ofSector(place.sector()), LocalDate.of(2020, 1, 1));
        }));
    }

    private void letExpire(String name) {
        Scope.run(place.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        update proposal.signer set invited_at = now() - interval '9 days', expires_at = now() - interval '1 minute' where name = ?
                        """).param(name).update()));
    }

    private static void write(Page page) {
        page.fill("[name=title]", "关于在文昌路增设路灯的建议");
        page.selectOption("[name=category]", "society");
        page.fill("[name=situation]", "文昌路全长两公里，夜间照明不足，沿线居民多次反映。");
        page.fill("[name=analysis]", "沿线有三所学校，学生晚自习后回家不安全。");
        page.fill("[name=asks] >> nth=0", "在文昌路两侧增设路灯六十盏。");
        page.waitForSelector("[data-saved]:has-text('已自动保存')");
    }
}
