package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    private static final String W = "xmlns:w=\"urn:w\"";
    private static final String NUMBERING = "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"5\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";
    private static final String STYLES = "<w:styles " + W + "><w:style w:styleId=\"Heading1\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>";

    private static WordDocument read(byte[] bytes) {
        return WordDocument.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] docx(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/document.xml", "<w:document " + W + " xmlns:mc=\"urn:mc\"><w:body>" + body + "</w:body></w:document>");
        parts.put("word/numbering.xml", NUMBERING);
        parts.put("word/styles.xml", STYLES);
        return SampleFiles.zip(parts);
    }

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String numbered(int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"2\"/></w:numPr>";
    }

    @Test
    void paragraphs_and_tables_come_in_order() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("　　关于停车难的建议");
            document.createParagraph();
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("年度");
            table.getRow(0).getCell(1).setText("车位");
            table.getRow(1).getCell(0).setText("2022");
            table.getRow(1).getCell(1).setText("630");
            document.createParagraph().createRun().setText("以上。");
            document.write(out);
        }
        assertThat(read(out.toByteArray()).paragraphs()).containsExactly("关于停车难的建议", "年度\t车位", "2022\t630", "以上。");
    }

    @Test
    void automatic_numbers_are_written_out_also_those_of_a_style() {
        var body = p("<w:pStyle w:val=\"Heading1\"/>", "情况") + p(numbered(1), "甲") + p(numbered(1), "乙")
                + p("<w:pStyle w:val=\"Heading1\"/>", "建议") + p(numbered(1), "丙") + p("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "无号");
        assertThat(read(docx(body)).text()).isEqualTo("一、情况\n1. 甲\n2. 乙\n二、建议\n1. 丙\n无号");
    }

    @Test
    void deleted_text_field_codes_and_fallbacks_are_left_out() {
        var body = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>新</w:t></w:r>"
                + "<mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent>"
                + "<w:r><w:br/><w:t>行</w:t></w:r></w:p>";
        assertThat(read(docx(body)).paragraphs()).containsExactly("新框", "行");
    }

    @Test
    void chinese_numbers_go_past_ten() {
        assertThat(java.util.List.of(1, 10, 11, 20, 21, 99)).extracting(n -> NumberWords.of("chineseCounting", n))
                .containsExactly("一", "十", "十一", "二十", "二十一", "九十九");
        assertThat(NumberWords.of("upperRoman", 14)).isEqualTo("XIV");
    }

    @Test
    void old_foreign_and_hostile_files_are_refused() {
        refused(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), "另存为 docx");
        refused("文字".getBytes(java.nio.charset.StandardCharsets.UTF_8), "docx");
        refused(SampleFiles.zip(Map.of("xl/workbook.xml", "<a/>")), "docx");
        refused(docx(" ".repeat(64 << 20) + p("", "甲")), "解压后过大");
        refused(docx("<w:p>".repeat(1_000)), "已拒绝");
        refused(SampleFiles.zip(Map.of("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")), "外部引用");
        var whole = docx(p("", "甲"));
        refused(Arrays.copyOf(whole, whole.length - 20), "损坏");
    }

    @Test
    void damaged_files_throw_nothing_else() {
        var random = new Random(1949);
        for (int i = 0; i < 500; i++) {
            var bytes = docx(p(numbered(1), "甲") + "<w:tbl><w:tr><w:tc>" + p("", "乙") + "</w:tc></w:tr></w:tbl>");
            for (int k = random.nextInt(1, 10); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bytes);
            } catch (UnreadableDocument e) {
                assertThat(e.getMessage()).contains("docx");
            }
        }
    }

    private static void refused(byte[] bytes, String part) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableDocument.class).hasMessageContaining(part);
    }
}
