package org.tongxin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PaperTest {

    private static final Paper LETTER = new Paper(new Paper.Letterhead("住建局", "住建提〔2026〕1号", "A类"), List.of(
            new Paper.Title("关于对县政协十二届三次会议第001号提案的答复"), new Paper.Addressee("李梅"),
            new Paper.Paragraph("您提出的建议收悉。\n已安装路灯六十盏。"), new Paper.SignOff("住建局", "2026年4月7日"),
            new Paper.Note("联系人：丁小燕"), new Paper.CopyTo("县政协提案委员会")));

    @Test
    void a_letter_carries_its_class_its_number_and_its_words_in_word() throws IOException {
        assertThat(docx(LETTER)).contains("A类", "住建提〔2026〕1号", "李梅：", "已安装路灯六十盏。", "（联系人：丁小燕）", "抄送：县政协提案委员会。");
    }

    @Test
    void a_letter_carries_them_in_pdf() throws IOException {
        assertThat(pdf(LETTER, 1)).contains("A类", "住建提〔2026〕1号", "已安装路灯六十盏", "2026年4月7日");
    }

    @Test
    void any_text_a_person_can_paste_is_printed() throws IOException {
        var odd = new Paper(null, List.of(new Paper.Paragraph("镕喆 \u0000\u000b emoji 😀 lone \ud83d end <b>&amp;")));
        assertThat(docx(odd)).contains("镕喆").contains("<b>&amp;").doesNotContain("\u000b");
        assertThat(pdf(odd, 1)).contains("镕喆");
    }

    @Test
    void the_contents_of_a_book_name_the_page_on_which_each_chapter_begins() throws IOException {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Title("提案汇编"));
        for (int i = 1; i <= 40; i++) {
            blocks.add(new Paper.Chapter("第" + i + "号提案"));
            blocks.add(new Paper.Paragraph("路灯照明不足。".repeat(60 * (1 + i % 4))));
        }
        var out = new ByteArrayOutputStream();
        PdfWriter.write(new Paper(null, blocks), out);
        try (var reader = new PdfReader(out.toByteArray())) {
            var extractor = new PdfTextExtractor(reader);
            int firstOfText = 0;
            for (int page = 2; page <= reader.getNumberOfPages(); page++) {
                var text = extractor.getTextFromPage(page).replaceAll("\\s", "");
                if (text.startsWith("第1号提案")) {
                    firstOfText = page;
                    break;
                }
            }
            var contents = extractor.getTextFromPage(2).replaceAll("\\s", "");
            for (int i : new int[] {1, 7, 20}) {
                var named = contents.replaceAll(".*第" + i + "号提案\\.*(\\d+)(?:第|—|$).*", "$1");
                var page = extractor.getTextFromPage(firstOfText - 1 + Integer.parseInt(named)).replaceAll("\\s", "");
                assertThat(page).as("page " + named).startsWith("第" + i + "号提案");
            }
        }
    }

    private static String docx(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(paper, out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray())); var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String pdf(Paper paper, int page) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfWriter.write(paper, out);
        try (var reader = new PdfReader(out.toByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
        }
    }
}
