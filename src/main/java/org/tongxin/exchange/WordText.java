package org.tongxin.exchange;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Walks the body of a docx once and collects its paragraphs. */
final class WordText {

    private static final long MAX_BODY = 128L << 20;
    private static final int MAX_CHARS = 5_000_000;
    private static final int MAX_DEPTH = 90;

    private final List<String> done = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<StringBuilder> tableRows = new ArrayDeque<>();
    private final WordNumbers numbers;
    private int skipped;
    private int depth;
    private int chars;
    private boolean inText;
    private boolean changed;

    private WordText(WordNumbers numbers) {
        this.numbers = numbers;
    }

    static List<String> of(SafeZip zip, String part, WordNumbers numbers) throws IOException {
        var text = new WordText(numbers);
        try (var xml = zip.xml(part, MAX_BODY)) {
            while (xml.more()) {
                int event = xml.next();
                if (event == START_ELEMENT) {
                    text.start(xml);
                } else if (event == END_ELEMENT) {
                    text.end(xml.name());
                } else if (XlsxSource.text(event) && text.inText && text.skipped == 0) {
                    text.open.element().take(xml);
                }
            }
        }
        return text.done;
    }

    private void start(SafeZip.Xml xml) throws IOException {
        if (++depth > MAX_DEPTH) {
            throw new Refused(SafeZip.HOSTILE);
        }
        switch (xml.name()) {
            case "Fallback", "del", "moveFrom" -> skipped++;
            case "pPrChange", "rPrChange" -> changed = true;
            case "p" -> open.push(new Paragraph());
            case "tr" -> tableRows.push(new StringBuilder());
            case "t" -> inText = !open.isEmpty();
            case "tab", "ptab" -> append(open.isEmpty() || open.element().properties ? "" : " ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "pPr" -> properties(true);
            case String name when !open.isEmpty() && open.element().properties && !changed -> open.element().property(name, xml.attribute("val"));
            default -> { }
        }
    }

    private void properties(boolean inside) {
        if (!open.isEmpty()) {
            open.element().properties = inside;
        }
    }

    private void append(String text) {
        if (!open.isEmpty() && skipped == 0) {
            open.element().text.append(text);
        }
    }

    private void end(String name) throws IOException {
        depth--;
        switch (name) {
            case "Fallback", "del", "moveFrom" -> skipped--;
            case "pPrChange", "rPrChange" -> changed = false;
            case "t" -> inText = false;
            case "pPr" -> properties(false);
            case "p" -> paragraph(open.pop());
            case "tc" -> {
                if (!tableRows.isEmpty()) {
                    tableRows.element().append('\t');
                }
            }
            case "tr" -> emit(tableRows.pop().toString());
            default -> { }
        }
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        if (skipped > 0 || paragraph.text.toString().isBlank()) {
            return;
        }
        var line = numbers.next(paragraph.style, paragraph.number, paragraph.level) + paragraph.text;
        if (tableRows.isEmpty()) {
            emit(line);
        } else {
            var row = tableRows.element();
            if (!row.isEmpty() && row.charAt(row.length() - 1) != '\t') {
                row.append(' ');
            }
            row.append(line.strip());
        }
    }

    private void emit(String text) throws IOException {
        chars += text.length();
        if (chars > MAX_CHARS) {
            throw new Refused("文档的文字过多。请分成几个文件上传。");
        }
        for (var line : text.split("\n")) {
            var clean = line.replaceAll("^[ \\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$", "");
            if (!clean.isBlank()) {
                done.add(clean);
            }
        }
    }

    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private boolean properties;
        private String style = "";
        private String number = "";
        private String level = "";

        void property(String name, String value) {
            switch (name) {
                case "pStyle" -> style = value;
                case "numId" -> number = value;
                case "ilvl" -> level = value;
                default -> { }
            }
        }

        void take(SafeZip.Xml xml) throws IOException {
            xml.appendText(text);
            if (text.length() > MAX_CHARS) {
                throw new Refused("文档的文字过多。请分成几个文件上传。");
            }
        }
    }
}
