package org.tongxin.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds the files that the tests read. */
final class SampleFiles {

    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private SampleFiles() {
    }

    static byte[] xlsx(Consumer<XSSFWorkbook> filling) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The smallest workbook, with the sheet's XML as given. */
    static byte[] rawXlsx(String sheetXml) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"urn:r\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return zip(parts);
    }

    static String inline(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
