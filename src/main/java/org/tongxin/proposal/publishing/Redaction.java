package org.tongxin.proposal.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a Chinese text what should not go out, and blots it out. Full-width characters and written-out digits (一三九…) are seen as
 * what they stand for; between the digits of a number may stand blanks, dashes and dots. It suggests; a person decides.
 */
final class Redaction {

    /** What was found. */
    enum Kind {
        IDENTITY(true), CARD(true), PHONE(true), EMAIL(true), ACCOUNT(true), PLATE(true), ADDRESS(false), SECRET(false);

        private final boolean mustGo;

        Kind(boolean mustGo) {
            this.mustGo = mustGo;
        }

        /** Whether a copy that still holds it may not go out; the others are for the clerk to judge. */
        boolean mustGo() {
            return mustGo;
        }
    }

    /**
     * A passage that should be looked at.
     *
     * @param text    as it stands
     * @param around  a little of what stands before and behind it
     */
    record Found(Kind kind, String text, String around) {
        public String key() {
            return kind.name();
        }

        public boolean mustGo() {
            return kind.mustGo();
        }
    }

    /** What may stand between two digits of one number: blanks, dashes, dots, also invisible ones. */
    private static final String S = "[\\s\\-‐‑–—_.·•\\u00a0\\u200b-\\u200d\\u2060\\ufeff]{0,3}";
    private static final String NUMBER = "(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,5})(?:[-之]\\d{1,4})?[甲乙丙丁ABCD]?";
    private static final String STOREY = "(?:号楼|栋|幢|座|单元|层|楼|室|户|门|组|号)";

    /** A room's number that stands for itself, where no measure follows. */
    private static final String ROOM = "(?:[,，\\s-]?(?:\\d{3,4}|[一二三四五六七八九零〇]{3,4})(?![\\d万亿元米人件个年月日户盏]))?";

    private static final LinkedHashMap<Kind, List<Pattern>> FOLDED = new LinkedHashMap<>();

    static {
        FOLDED.put(Kind.IDENTITY, List.of(
                Pattern.compile("(?<!\\d)[1-9](?:" + S + "\\d){16}" + S + "[\\dXx](?![\\dA-Za-z])"),
                Pattern.compile("(?<!\\d)[1-9]\\d{14}(?!\\d)"),
                Pattern.compile("(?<![A-Za-z\\d])(?:[EGDSP]|[EG][A-Z])\\d{7,8}(?!\\d)")));
        FOLDED.put(Kind.CARD, List.of(Pattern.compile("(?<!\\d)[3-69](?:" + S + "\\d){15,18}(?!\\d)")));
        FOLDED.put(Kind.PHONE, List.of(
                Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86" + S + ")?1" + S + "[3-9](?:" + S + "\\d){9}(?!\\d)"),
                Pattern.compile("(?:\\+|(?<!\\d)00)86" + S + "[(（]?\\d{2,3}[)）]?" + S + "\\d{3,4}" + S + "\\d{4}(?!\\d)"),
                Pattern.compile("(?<!\\d)[(（]?0\\d{2,3}[)）]?" + S + "[2-9]\\d{2,3}" + S + "\\d{3,4}(?:" + S + "(?:转|ext\\.?)\\s?\\d{1,5})?(?!\\d)"),
                Pattern.compile("(?<!\\d)[48]00[\\s\\-‐–—]{1,2}\\d{2,4}[\\s\\-‐–—]?\\d{2,4}(?:[\\s\\-‐–—]?\\d{1,4})?(?!\\d)|(?<!\\d)400\\d{7}(?![\\d元万亿吨人户平])"),
                Pattern.compile("(?<=(?:电话|手机|座机|传真|热线|致电|拨打|联系|联络|tel|Tel|TEL).{0,8})(?<!\\d)[2-9]\\d{2,3}" + S + "\\d{4}(?!\\d)")));
        FOLDED.put(Kind.EMAIL, List.of(Pattern.compile(
                "[A-Za-z0-9][\\w.+-]*\\s?(?:@|[\\[(（【]\\s?at\\s?[\\])）】]|#at#)\\s?[A-Za-z0-9-]+(?:\\s?\\.\\s?[A-Za-z0-9-]+)+")));
        FOLDED.put(Kind.ACCOUNT, List.of(Pattern.compile(
                "(?<=(?:微信|VX|vx|QQ|qq|扣扣|抖音)(?:账号|号码|号|群)?[:：\\s为是]{0,3})(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9_-]{4,19}")));
        FOLDED.put(Kind.PLATE, List.of(Pattern.compile(
                "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\\s-]?(?=[A-Z0-9]{0,5}\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]")));
    }

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<=路|街|巷|道|胡同|区|园|苑|村|屯|里|弄|庄|坊|城|镇|院|家园|段)" + NUMBER + "(?:号楼|号院|栋|幢|座|号|弄|组|队|单元)(?:[,，\\s-]?" + NUMBER + STOREY + "){0,5}" + ROOM
                    + "|(?<![\\d第〕])" + NUMBER + "(?:号楼|栋|幢|座|单元)[,，\\s-]?" + NUMBER + "(?:单元|层|室|户|号|门)(?:[,，\\s-]?" + NUMBER + "(?:室|户|号|门))?" + ROOM
                    + "|(?<![\\d第〕])\\d{1,3}-\\d{1,2}-\\d{2,4}室?(?!\\d)");

    private Redaction() {}

    /** Passages to look at, each once, those that must go first. */
    static List<Found> find(Collection<String> texts, Collection<String> secretWords) {
        var found = new LinkedHashMap<String, Found>();
        for (var text : texts) {
            find(text, secretWords).forEach(one -> found.putIfAbsent(one.text(), one));
        }
        return found.values().stream().sorted(Comparator.comparing(Found::kind)).toList();
    }

    private static List<Found> find(String text, Collection<String> secretWords) {
        var found = new ArrayList<Found>();
        var taken = new boolean[text.length()];
        var folded = folded(text, true);
        FOLDED.forEach((kind, patterns) -> patterns.forEach(pattern -> collect(kind, pattern.matcher(folded), text, taken, found)));
        collect(Kind.ADDRESS, ADDRESS.matcher(folded(text, false)), text, taken, found);
        secretWords.forEach(word -> collect(Kind.SECRET, Pattern.compile(Pattern.quote(word)).matcher(text), text, new boolean[text.length()], found));
        return found;
    }

    private static void collect(Kind kind, Matcher matcher, String text, boolean[] taken, List<Found> found) {
        while (matcher.find()) {
            boolean free = true;
            for (int i = matcher.start(); i < matcher.end(); i++) {
                free &= !taken[i];
                taken[i] = true;
            }
            if (free && matcher.end() > matcher.start()) {
                found.add(new Found(kind, text.substring(matcher.start(), matcher.end()), around(text, matcher.start(), matcher.end())));
            }
        }
    }

    private static String around(String text, int start, int end) {
        return (start > 12 ? "…" : "") + text.substring(Math.max(0, start - 12), Math.min(text.length(), end + 12)).replace('\n', ' ')
                + (end + 12 < text.length() ? "…" : "");
    }

    /** Character by character, so that places in it are places in the text. */
    private static String folded(String text, boolean digits) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int written = digits ? "〇一二三四五六七八九".indexOf(c) : -1;
            if (c >= '！' && c <= '～') {
                folded.append((char) (c - 0xfee0));
            } else if (c == '\u3000') {
                folded.append(' ');
            } else if (written >= 0) {
                folded.append((char) ('0' + written));
            } else if (digits && (c == '零' || c == '幺')) {
                folded.append(c == '零' ? '0' : '1');
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The text with each of these passages and words blotted out; a number is never cut out of the middle of a longer one. */
    static String mask(String text, Collection<String> passages, String blot) {
        var masked = text;
        for (var passage : passages.stream().filter(one -> !one.isBlank()).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            boolean digit = Character.isDigit(passage.charAt(0));
            var before = digit ? passage.endsWith("号") ? "(?<![\\d第〕])" : "(?<!\\d)" : "";
            var behind = Character.isDigit(passage.charAt(passage.length() - 1)) ? "(?!\\d)" : "";
            masked = Pattern.compile(before + Pattern.quote(passage) + behind).matcher(masked).replaceAll(Matcher.quoteReplacement(blot));
        }
        return masked;
    }
}
