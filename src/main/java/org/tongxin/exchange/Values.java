package org.tongxin.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses what people write for dates, times and numbers. Empty when a text is none. */
public final class Values {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?"
            + "(?:[\\sT]*(?:星期.|周.)?\\s*(上午|下午|晚上|AM|PM)?\\s*(\\d{1,2})[:时点](?:(\\d{1,2})分?)?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d{1,12})?");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇○零一二三四五六七八九十]+");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 86_400;

    private Values() {
    }

    /** A day: 2022-01-18, 2022年1月18日, 2022/1/18, 2022.1.18, 20220118, 二〇二二年一月十八日, an Excel serial; a time is dropped. */
    public static Optional<LocalDate> date(String text) {
        return dateTime(text).map(LocalDateTime::toLocalDate);
    }

    /** A day as for {@link #date}, with 16:12:23, 16时12分, 下午4:12 or an offset, which is moved to China's time; midnight without a time. */
    public static Optional<LocalDateTime> dateTime(String text) {
        var plain = arabic(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        try {
            if (plain.matches("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})")) {
                return Optional.of(OffsetDateTime.parse(plain).atZoneSameInstant(CHINA).toLocalDateTime());
            }
            var full = DATE_TIME.matcher(plain);
            if (full.matches()) {
                return Optional.of(day(full).atTime(time(full)));
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                return Optional.of(day(compact).atStartOfDay());
            }
            return SERIAL.matcher(plain).matches() ? Optional.of(serial(new BigDecimal(plain))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A whole number, with or without thousands commas; 12.0 is one, 12.5 is none. */
    public static Optional<Long> integer(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,，]", "");
        if (!plain.matches("[-+]?\\d{1,18}(\\.0{1,10})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain).longValueExact());
    }

    /** The choice that a text means, disregarding spaces and width of letters. */
    public static Optional<String> choice(String text, List<String> choices) {
        return choices.stream().filter(choice -> bare(choice).equals(bare(text))).findFirst();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static LocalDate day(Matcher matcher) {
        return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    private static LocalTime time(Matcher matcher) {
        if (matcher.group(5) == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(matcher.group(5));
        var half = matcher.group(4);
        if (half != null && hour < 12 && half.matches("下午|晚上|PM")) {
            hour += 12;
        }
        int minute = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
        int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
        return LocalTime.of(hour, minute, second);
    }

    private static LocalDateTime serial(BigDecimal days) {
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_OF_DAY);
        return SERIAL_ZERO.plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds);
    }

    /** 二〇二二年一月十八日 → 2022年1月18日. */
    private static String arabic(String text) {
        if (!text.contains("年") || !CHINESE_NUMBER.matcher(text).find()) {
            return text;
        }
        return CHINESE_NUMBER.matcher(text.replaceAll("星期.|周.", "")).replaceAll(found -> digits(found.group()));
    }

    private static String digits(String chinese) {
        var number = chinese.replace('零', '〇').replace('○', '〇');
        int ten = number.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(ten - 1));
            int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1));
            return String.valueOf(tens * 10 + ones);
        }
        return number.chars().mapToObj(c -> String.valueOf(DIGITS.indexOf(c))).reduce("", String::concat);
    }
}
