package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.tongxin.exchange.SampleFiles.MAIN;
import static org.tongxin.exchange.SampleFiles.inline;
import static org.tongxin.exchange.SampleFiles.rawXlsx;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTest {

    private static final String SHEET = "<worksheet " + MAIN + "><sheetData>%s</sheetData></worksheet>";

    @TempDir
    Path folder;

    private static long count(byte[] bytes) {
        try (var table = new TableReader().read(new ByteArrayInputStream(bytes)); var rows = table.rows()) {
            return rows.count();
        }
    }

    private static void refused(byte[] bytes, String part) {
        assertThatThrownBy(() -> count(bytes)).isInstanceOf(UnreadableTable.class).hasMessageContaining(part);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] good() {
        return rawXlsx(SHEET.formatted("<row r=\"1\">" + inline("A1", "案由") + inline("B1", "提案者") + "</row>"
                + "<row r=\"2\">" + inline("A2", "停车难") + inline("B2", "李梅") + "</row>"));
    }

    @Test
    void other_kinds_of_files_are_told_what_to_do() {
        refused(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), "另存为 xlsx");
        refused(text("%PDF-1.7"), "PDF");
        refused(text("<html><table><tr><td>案由</td></tr></table></html>"), "网页");
        refused(SampleFiles.zip(Map.of("word/document.xml", "<a/>")), "Word");
        refused(SampleFiles.zip(Map.of("content.xml", "<a/>")), "另存为 xlsx");
        refused(new byte[0], "空的");
        refused(text("\n\n,,,\n"), "没有内容");
    }

    @Test
    void a_truncated_zip_is_refused() {
        var whole = good();
        assertThat(count(whole)).isEqualTo(1);
        for (int length : new int[] {4, 30, whole.length / 2, whole.length - 10}) {
            refused(Arrays.copyOf(whole, length), "xlsx");
        }
    }

    @Test
    void an_external_entity_is_never_read() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "机密");
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + SHEET.formatted("<row r=\"1\">" + inline("A1", "&e;") + "</row>");
        refused(rawXlsx(xml), "外部引用");
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + SHEET.formatted("<row r=\"1\">" + inline("A1", "&c;") + "</row>");
        refused(rawXlsx(xml), "已拒绝");
    }

    @Test
    void a_zip_bomb_is_stopped_by_its_ratio() {
        refused(rawXlsx(SHEET.formatted("<row r=\"1\">" + inline("A1", "案由") + "</row>" + " ".repeat(64 << 20))), "解压后过大");
    }

    @Test
    void a_single_huge_text_is_stopped_before_it_fills_the_memory() {
        var noise = new StringBuilder();
        var random = new Random(7);
        while (noise.length() < 9 << 20) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        refused(rawXlsx(SHEET.formatted("<row r=\"1\" x=\"" + noise + "\">" + inline("A1", "案由") + "</row>")), "过大");
    }

    @Test
    void ten_thousand_columns_are_refused_in_both_formats() {
        refused(text("列,".repeat(10_000) + "尾\n"), "200 列");
        refused(text("列" + ",".repeat(200_000) + "尾\n"), "列");
        refused(SampleFiles.xlsx(book -> {
            var row = book.createSheet("宽").createRow(0);
            for (int i = 0; i < 10_000; i++) {
                row.createCell(i).setCellValue("列" + i);
            }
        }), "200 列");
    }

    @Test
    void null_bytes_are_refused_with_a_sentence() {
        refused(text("案由,提案者\n停\0车,李梅\n"), "另存为 xlsx");
        refused(new byte[4_096], "另存为 xlsx");
    }

    @Test
    void rows_and_cells_out_of_order_and_missing_strings_are_refused() {
        refused(rawXlsx(SHEET.formatted("<row r=\"2\">" + inline("A2", "甲") + "</row><row r=\"1\">" + inline("A1", "乙") + "</row>")), "损坏");
        refused(rawXlsx(SHEET.formatted("<row r=\"1\">" + inline("XFE1", "甲") + "</row>")), "损坏");
        refused(rawXlsx(SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")), "损坏");
    }

    @Test
    void a_thousand_random_files_throw_nothing_else() {
        var random = new Random(20_220_118);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            refused += survives(random(random, i)) ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 1_000);
    }

    /** Noise, noise behind a zip's magic, noise of table characters, and a good xlsx with some bytes changed. */
    private static byte[] random(Random random, int i) {
        var noise = new byte[random.nextInt(1, 3_000)];
        random.nextBytes(noise);
        switch (i % 4) {
            case 1 -> noise = HexFormat.of().parseHex("504b0304" + HexFormat.of().formatHex(noise));
            case 2 -> {
                for (int k = 0; k < noise.length; k++) {
                    noise[k] = (byte) ",;\t\n\r\"a1=<".charAt((noise[k] & 0xff) % 10);
                }
            }
            case 3 -> {
                noise = good();
                for (int k = random.nextInt(1, 12); k > 0; k--) {
                    noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
                }
            }
            default -> { }
        }
        return noise;
    }

    private static boolean survives(byte[] bytes) {
        try {
            count(bytes);
            return true;
        } catch (UnreadableTable e) {
            assertThat(e.getMessage()).contains("。");
            return false;
        } catch (Throwable e) {
            return fail("for " + HexFormat.of().formatHex(bytes), e);
        }
    }
}
