package org.tongxin.exchange;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet of an xlsx file that has something in it, walked in a stream. */
final class XlsxSource implements RowSource {

    private static final long MAX_STRINGS = 128L << 20;
    private static final long MAX_SMALL_PART = 16L << 20;
    private static final int MAX_AREAS = 10_000;

    private final SafeZip zip;
    private final Limits limits;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final Sheet sheet;

    private XlsxSource(SafeZip zip, Limits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        var book = Book.of(zip);
        this.strings = book.strings().isEmpty() ? List.of() : strings(book.strings());
        this.styles = XlsxStyles.of(zip, book.styles(), book.date1904());
        this.sheet = firstFilled(book.sheets());
    }

    static XlsxSource open(Path file, Limits limits) throws IOException {
        var zip = SafeZip.open(file);
        try {
            if (zip.has("word/document.xml")) {
                throw new Refused("这是 Word 文档，不是表格。请上传 xlsx 或 csv 文件。");
            }
            if (!zip.has("xl/workbook.xml")) {
                throw new Refused("这个文件不是 xlsx 表格。请用 Excel 或 WPS 打开后另存为 xlsx，再重新上传。");
            }
            return new XlsxSource(zip, limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Sheet firstFilled(List<Sheet> sheets) throws IOException {
        for (var candidate : sheets) {
            try (var walk = walk(candidate)) {
                if (walk.hasNext()) {
                    return candidate;
                }
            } catch (java.io.UncheckedIOException e) {
                throw e.getCause();
            }
        }
        throw new Refused("文件里没有内容。请检查是否选错了文件。");
    }

    private List<String> strings(String part) throws IOException {
        var all = new ArrayList<String>();
        try (var xml = zip.xml(part, MAX_STRINGS)) {
            while (xml.more()) {
                if (xml.starts(xml.next(), "si")) {
                    all.add(richText(xml, "si", limits));
                }
            }
        }
        return all;
    }

    /** The text of an element made of runs, without the reading aids (rPh) of East Asian files. */
    static String richText(SafeZip.Xml xml, String element, Limits limits) throws IOException {
        var text = new StringBuilder();
        int aids = 0;
        boolean inside = false;
        while (true) {
            int event = xml.next();
            if (xml.starts(event, "rPh")) {
                aids++;
            } else if (xml.starts(event, "t")) {
                inside = true;
            } else if (event == END_ELEMENT) {
                switch (xml.name()) {
                    case "rPh" -> aids--;
                    case "t" -> inside = false;
                    case String name when name.equals(element) -> {
                        return text.toString();
                    }
                    default -> { }
                }
            } else if (inside && aids == 0 && text(event)) {
                xml.appendText(text);
                if (text.length() > limits.cellChars()) {
                    throw new Refused("有一个单元格的内容超过 " + limits.cellChars() + " 字。请缩短后重新上传。");
                }
            }
        }
    }

    static boolean text(int event) {
        return event == CHARACTERS || event == CDATA || event == SPACE;
    }

    @Override
    public Walk walk() throws IOException {
        return walk(sheet);
    }

    private Walk walk(Sheet of) throws IOException {
        return new XlsxWalk(zip.xml(of.part()), strings, styles, limits);
    }

    @Override
    public List<Area> merged() throws IOException {
        var areas = new ArrayList<Area>();
        try (var xml = zip.xml(sheet.part())) {
            while (xml.more() && areas.size() < MAX_AREAS) {
                if (xml.starts(xml.next(), "mergeCell")) {
                    var range = CellRangeAddress.valueOf(xml.attribute("ref"));
                    areas.add(new Area(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
                }
            }
        }
        return areas;
    }

    @Override
    public String origin() {
        return sheet.name();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record Sheet(String name, String part) {
    }

    /** Where the parts of the workbook are; hidden sheets come last. An empty part name means there is none. */
    private record Book(List<Sheet> sheets, String strings, String styles, boolean date1904) {

        static Book of(SafeZip zip) throws IOException {
            var targets = new HashMap<String, String>();
            var kinds = new HashMap<String, String>();
            try (var xml = zip.xml("xl/_rels/workbook.xml.rels", MAX_SMALL_PART)) {
                while (xml.more()) {
                    if (xml.starts(xml.next(), "Relationship")) {
                        var target = xml.attribute("Target");
                        var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                        targets.put(xml.attribute("Id"), part);
                        kinds.put(xml.attribute("Type").replaceAll(".*/", ""), part);
                    }
                }
            }
            return withSheets(zip, targets, kinds);
        }

        private static Book withSheets(SafeZip zip, Map<String, String> targets, Map<String, String> kinds) throws IOException {
            var shown = new ArrayList<Sheet>();
            var hidden = new ArrayList<Sheet>();
            boolean date1904 = false;
            try (var xml = zip.xml("xl/workbook.xml", MAX_SMALL_PART)) {
                while (xml.more()) {
                    int event = xml.next();
                    if (xml.starts(event, "workbookPr")) {
                        date1904 = xml.attribute("date1904").matches("1|true");
                    } else if (xml.starts(event, "sheet")) {
                        var part = targets.getOrDefault(xml.relation(), "");
                        var into = xml.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hidden") ? hidden : shown;
                        if (zip.has(part) && !part.contains("chartsheets/")) {
                            into.add(new Sheet(xml.attribute("name"), part));
                        }
                    }
                }
            }
            shown.addAll(hidden);
            var strings = kinds.getOrDefault("sharedStrings", "");
            return new Book(shown, zip.has(strings) ? strings : "", kinds.getOrDefault("styles", ""), date1904);
        }
    }
}
