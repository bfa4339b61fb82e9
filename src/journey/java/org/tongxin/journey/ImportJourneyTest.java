package org.tongxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.identity.Role;
import org.tongxin.search.CaughtUp;

/** A whole session's proposals from an office's table to a printed book, through the pages. */
class ImportJourneyTest extends Journey {

    private static final int ROWS = 630;
    private static final List<String> MATTERS = List.of("冷链物流", "社区养老", "校园周边停车", "枸杞产业", "污水管网", "职业教育", "高标准农田", "乡村医生队伍", "数字政务", "充电设施");
    private static final List<String> CATEGORIES = List.of("工业商贸", "医药卫生", "教育", "农业农村");

    @Autowired CaughtUp index;
    @TempDir Path folder;

    @Test
    void a_table_of_630_is_imported_searched_filed_assigned_and_printed() throws IOException {
        var clerk = at(Role.PROPOSALS_CLERK, Browser.DESK);
        clerk.go("/" + place.code() + "/imports");
        clerk.page.setInputFiles("#file", table());
        clerk.click("上传并预览");
        assertThat(clerk.page.textContent("table")).contains("关于加强1号镇冷链物流工作的建议");
        clerk.page.fill("[name=keepAs]", "议案系统导出");
        clerk.looksRight("import-mapping-desk");
        clerk.click("开始导入");
        clerk.page.waitForSelector("text=已导入 630 件提案", new Page.WaitForSelectorOptions().setTimeout(60_000));
        clerk.looksRight("import-done-desk");
        clerk.go("/" + place.code() + "/imports");
        clerk.page.setInputFiles("#file", table());
        clerk.click("上传并预览");
        assertThat(clerk.page.textContent("main")).as("the mapping is kept by its name").contains("议案系统导出");

        index.withEverything();
        clerk.page.fill(".topbar [name=q]", "枸杞产业 34号镇");
        clerk.page.press(".topbar [name=q]", "Enter");
        assertThat(clerk.page.textContent("main")).contains("关于加强34号镇").doesNotContain("关于加强35号镇");
        assertThat(clerk.page.locator("main article mark").count()).as("the words are marked").isPositive();

        decideAll(at(Role.FIRST_REVIEWER, Browser.DESK), "待审查", "审查通过所选提案…", "确认通过 630 件", "已审查 630 件");
        var dispatcher = at(Role.OFFICE_DISPATCHER, Browser.DESK);
        dispatcher.page.click("text=待交办");
        dispatcher.page.selectOption("#unit", String.valueOf(place.housing()));
        decideAll(dispatcher, null, "交办所选提案…", "确认交办 630 件", "已交办 630 件");

        printed(clerk);
    }

    private void decideAll(Browser.Screen screen, String list, String act, String yes, String done) {
        if (list != null) {
            screen.page.click("text=" + list);
        }
        screen.page.check("[name=everything]");
        screen.click(act);
        assertThat(screen.page.textContent("main")).as("nothing is done yet").contains("还没有办理", "其余 580 件一并办理");
        screen.looksRight("bulk-" + (list == null ? "assign" : "file") + "-desk");
        screen.page.setDefaultTimeout(60_000);
        screen.click(yes);
        assertThat(screen.page.textContent(".flash")).contains(done);
    }

    private void printed(Browser.Screen clerk) throws IOException {
        clerk.go("/" + place.code() + "/books?set=filed");
        clerk.click("开始编印");
        clerk.page.waitForSelector("text=已编成，共 630 件", new Page.WaitForSelectorOptions().setTimeout(120_000));
        try (var book = new XWPFDocument(Files.newInputStream(saved(clerk, "Word")))) {
            assertThat(book.getParagraphs().stream().map(one -> one.getText()).filter(text -> text.contains("号镇") && text.contains("工作的建议")).count())
                    .isGreaterThanOrEqualTo(ROWS);
        }
        try (var book = new PdfReader(Files.readAllBytes(saved(clerk, "PDF")))) {
            assertThat(book.getNumberOfPages()).isGreaterThan(ROWS);
            assertThat(new PdfTextExtractor(book).getTextFromPage(book.getNumberOfPages())).contains("建立");
        }
    }

    private Path saved(Browser.Screen screen, String kind) {
        var download = screen.page.waitForDownload(new Page.WaitForDownloadOptions().setTimeout(60_000), () -> screen.page.click("a.button:has-text('" + kind + "')"));
        var file = folder.resolve("book." + kind);
        download.saveAs(file);
        return file;
    }

    /** As an office's old system writes it: GBK, with columns of its own, some of them of no use here. */
    private Path table() throws IOException {
        var text = new StringBuilder("序号,提案号,案由,年度,提交时间,提案者,类别,内容\r\n");
        for (int i = 1; i <= ROWS; i++) {
            var matter = MATTERS.get((i - 1) % MATTERS.size());
            text.append("%d,%04d,关于加强%d号镇%s工作的建议,2026,2026-01-%02d 09:12:23,委员%d,%s,\"%s\"\r\n".formatted(i, i, i, matter, 1 + i % 10, i,
                    CATEGORIES.get(i % CATEGORIES.size()), content(i, matter)));
        }
        var file = folder.resolve("提案.csv");
        Files.write(file, text.toString().getBytes(Charset.forName("GBK")));
        return file;
    }

    private static String content(int number, String matter) {
        return "调研情况：" + "%d号镇的%s近年来有了进展，群众普遍欢迎。".formatted(number, matter).repeat(20)
                + "\n问题分析：" + "投入不够稳定，部门之间衔接不紧，第%d项措施落实不到位。".formatted(number).repeat(20)
                + "\n具体建议：\n1.建立%s联席会议制度。\n2.把所需经费列入年度预算。\n3.每半年公布一次进展。".formatted(matter);
    }
}
