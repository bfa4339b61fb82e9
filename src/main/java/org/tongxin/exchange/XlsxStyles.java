package org.tongxin.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns the stored number of a cell into what the person sees: dates in ISO form, numbers with their format. */
final class XlsxStyles {

    private static final long MAX_STYLES = 16L << 20;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<Format> formats;
    private final boolean date1904;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private XlsxStyles(List<Format> formats, boolean date1904) {
        this.formats = formats;
        this.date1904 = date1904;
    }

    static XlsxStyles of(SafeZip zip, String part, boolean date1904) throws IOException {
        var formats = new ArrayList<Format>();
        if (!zip.has(part)) {
            return new XlsxStyles(formats, date1904);
        }
        var own = new HashMap<Integer, String>();
        boolean cells = false;
        try (var xml = zip.xml(part, MAX_STYLES)) {
            while (xml.more()) {
                int event = xml.next();
                if (xml.starts(event, "numFmt")) {
                    own.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (xml.starts(event, "cellXfs")) {
                    cells = true;
                } else if (event == javax.xml.stream.XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                    cells = false;
                } else if (cells && xml.starts(event, "xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    formats.add(Format.of(id, own.get(id)));
                }
            }
        }
        return new XlsxStyles(formats, date1904);
    }

    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The shown text of a stored number under a cell style. */
    String shown(String stored, int style) {
        var format = style < formats.size() ? formats.get(style) : Format.GENERAL;
        if (stored.length() > 40 || !stored.matches("[-+]?[0-9.]+([eE][-+]?\\d{1,3})?")) {
            return stored;
        }
        var exact = new BigDecimal(stored);
        double value = exact.doubleValue();
        if (format.date() && DateUtil.isValidExcelDate(value)) {
            return date(value, format.code());
        }
        if (format.plain() || format.date()) {
            return plain(exact);
        }
        return formatter.formatRawCellContents(value, format.id(), format.code(), date1904).strip();
    }

    private String date(double value, String code) {
        if (code.contains("[h") || code.contains("[H") || code.contains("[m") || code.contains("[s")) {
            return formatter.formatRawCellContents(value, 46, code, date1904);
        }
        var time = DateUtil.getLocalDateTime(value, date1904, true);
        if (time == null) {
            return String.valueOf(value);
        }
        if (value < 1) {
            return TIME.format(time);
        }
        return (time.toLocalTime().toSecondOfDay() == 0 ? DATE : DATE_TIME).format(time);
    }

    /** All digits, as for long numbers that Excel would show in powers of ten; 15 digits is what Excel keeps. */
    private static String plain(BigDecimal exact) {
        if (exact.signum() == 0) {
            return "0";
        }
        var rounded = exact.round(new MathContext(15)).stripTrailingZeros();
        return Math.abs((long) rounded.scale()) > 40 ? rounded.toString() : rounded.toPlainString();
    }

    /** A number format; {@code plain} shows a number as it is, {@code date} makes it a date. */
    private record Format(int id, String code, boolean plain, boolean date) {

        static final Format GENERAL = new Format(0, "General", true, false);

        static Format of(int id, @org.jspecify.annotations.Nullable String own) {
            // 27-36 and 50-58 are dates in Chinese files, and are not written down there.
            boolean chinese = own == null && (id >= 27 && id <= 36 || id >= 50 && id <= 58);
            String builtin = BuiltinFormats.getBuiltinFormat(id);
            var code = own != null ? own : builtin != null ? builtin : "General";
            boolean plain = code.equalsIgnoreCase("General") || code.equals("@") || code.length() > 255;
            return new Format(id, code, plain, chinese || !plain && DateUtil.isADateFormat(id, code));
        }
    }
}
