package org.tongxin.exchange;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet, holding one row at a time. */
final class XlsxWalk implements RowSource.Walk {

    private static final int EXCEL_ROWS = 1_048_576;
    private static final int EXCEL_COLUMNS = 16_384;

    private final SafeZip.Xml xml;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final Limits limits;
    private int lastRow;
    private @Nullable TableRow next;

    XlsxWalk(SafeZip.Xml xml, List<String> strings, XlsxStyles styles, Limits limits) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && xml.more()) {
                if (xml.starts(xml.next(), "row")) {
                    var row = row();
                    next = row.blank() ? null : row;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    private TableRow row() throws IOException {
        int number = xml.attribute("r").isEmpty() ? lastRow + 1 : XlsxStyles.number(xml.attribute("r"));
        if (number <= lastRow || number > EXCEL_ROWS) {
            throw new IOException("row number out of order: " + number);
        }
        lastRow = number;
        var cells = new ArrayList<String>();
        while (true) {
            int event = xml.next();
            if (xml.starts(event, "c")) {
                int column = column(xml.attribute("r"), cells.size());
                put(cells, column, number, cell());
            } else if (event == END_ELEMENT && xml.name().equals("row")) {
                CellText.trimTail(cells, limits);
                return new TableRow(number, cells);
            }
        }
    }

    private void put(List<String> cells, int column, int row, String raw) throws IOException {
        var text = CellText.clean(raw, limits, row, column);
        if (text.isEmpty()) {
            return;
        }
        if (column < cells.size() || column >= EXCEL_COLUMNS) {
            throw new IOException("cell out of order in row " + row);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    /** Column of a reference like AB12, 0-based; without a reference the next one. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? next : Math.max(0, column - 1);
    }

    private String cell() throws IOException {
        var type = xml.attribute("t");
        int style = XlsxStyles.number(xml.attribute("s"));
        var value = new StringBuilder();
        boolean inValue = false;
        while (true) {
            int event = xml.next();
            if (xml.starts(event, "is")) {
                value.append(XlsxSource.richText(xml, "is", limits));
            } else if (xml.starts(event, "v")) {
                inValue = true;
            } else if (event == END_ELEMENT && xml.name().equals("v")) {
                inValue = false;
            } else if (event == END_ELEMENT && xml.name().equals("c")) {
                return shown(type, value.toString(), style);
            } else if (inValue && XlsxSource.text(event)) {
                xml.appendText(value);
            }
        }
    }

    private String shown(String type, String value, int style) throws IOException {
        return switch (type) {
            case "s" -> shared(value.strip());
            case "inlineStr", "str" -> unescaped(value);
            case "e" -> "";
            case "b" -> value.strip().equals("1") ? "是" : "否";
            case "d" -> value.strip().replace('T', ' ');
            default -> styles.shown(value.strip(), style);
        };
    }

    private String shared(String index) throws IOException {
        int i = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        if (i < 0 || i >= strings.size()) {
            throw new IOException("shared string missing: " + index);
        }
        return unescaped(strings.get(i));
    }

    /** Office writes characters that XML cannot hold as _x000D_. */
    private static String unescaped(String text) {
        return text.contains("_x00") ? text.replaceAll("_x000[dD]_", "").replaceAll("_x005[fF]_", "_") : text;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
