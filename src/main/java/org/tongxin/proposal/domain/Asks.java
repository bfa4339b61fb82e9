package org.tongxin.proposal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The suggestions of a proposal as separate asks, so that each can be assigned and answered.
 *
 * @param lead  what stands before the first numbered ask, often empty
 * @param items the asks in order, without their numbers; a text without numbers is one ask
 */
record Asks(String lead, List<String> items) {

    private static final String CHINESE = "([一二三四五六七八九十]{1,3})";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String SPACE = "[\\s\\u00a0\\u3000]*";
    private static final String SENTENCE_ENDS = "。；;：:！？!?”）)】，、";
    private static final int LONGEST = 99;

    /** Written numbers; looked for inside a line, too, when nothing else is found. */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?<!第)" + CHINESE + SPACE + "[、．.]" + SPACE),
            Pattern.compile("[（(]" + SPACE + CHINESE + SPACE + "[)）]" + SPACE + "[、.．]?" + SPACE),
            Pattern.compile("(?<![\\d０-９.．])([\\d０-９]{1,2})" + SPACE + "[.．](?![\\d０-９])" + SPACE),
            Pattern.compile("(?<![\\d０-９.．])([\\d０-９]{1,2})" + SPACE + "、" + SPACE),
            Pattern.compile("[（(]" + SPACE + "([\\d０-９]{1,2})" + SPACE + "[)）]" + SPACE + "[、.．]?" + SPACE),
            Pattern.compile("([" + CIRCLED + "])" + SPACE));

    /** Spoken numbers: 一是, 二要, 第三. "一方面" and "首先" are none: what they join is one ask. */
    private static final List<Pattern> SPOKEN = List.of(
            Pattern.compile("(?<!第)" + CHINESE + "是(?=[^非])[，,：:]?" + SPACE),
            Pattern.compile("(?<!第)" + CHINESE + "(?=要|应|需)"),
            Pattern.compile("第" + CHINESE + "(?:[，,、：:]|是|条)" + SPACE),
            Pattern.compile("(?:建议|措施|对策)" + CHINESE + SPACE + "[、，：:.．]?" + SPACE),
            Pattern.compile("(?<=^|[。；！？\\s])" + CHINESE + "[ \\u00a0\\u3000]+"));

    Asks {
        items = List.copyOf(items);
    }

    /** Takes suggestions apart by the numbering that begins first and runs 1, 2, … for at least two; never fails. */
    static Asks split(String suggestions) {
        var text = strip(suggestions);
        if (text.isEmpty()) {
            return new Asks("", List.of());
        }
        return earliest(Stream.concat(WRITTEN.stream(), SPOKEN.stream()), text, true)
                .or(() -> earliest(WRITTEN.stream(), text, false))
                .map(run -> cut(text, run))
                .orElseGet(() -> new Asks("", List.of(text)));
    }

    private static Optional<List<Mark>> earliest(Stream<Pattern> styles, String text, boolean strict) {
        return styles.map(style -> run(style, text, strict)).flatMap(Optional::stream)
                .min(Comparator.comparingInt(run -> run.getFirst().start()));
    }

    private static Asks cut(String text, List<Mark> run) {
        var items = new ArrayList<String>();
        for (int i = 0; i < run.size(); i++) {
            int end = i + 1 < run.size() ? run.get(i + 1).start() : text.length();
            var item = strip(text.substring(run.get(i).end(), end));
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return new Asks(strip(text.substring(0, run.getFirst().start())), items);
    }

    /** Marks 1, 2, 3 … of one style. Each wants the start of a sentence; where none offers, any will do, but strictly not for the first. */
    private static Optional<List<Mark>> run(Pattern style, String text, boolean strict) {
        var marks = style.matcher(text).results()
                .map(m -> new Mark(number(m.group(1)), m.start(), m.end(), opens(text, m.start()))).toList();
        var run = new ArrayList<Mark>();
        int from = 0;
        for (int wanted = 1; wanted <= LONGEST; wanted++) {
            var next = next(marks, wanted, from, strict && wanted == 1);
            if (next.isEmpty()) {
                break;
            }
            run.add(next.get());
            from = next.get().end();
        }
        return run.size() >= 2 ? Optional.of(run) : Optional.empty();
    }

    private static Optional<Mark> next(List<Mark> marks, int wanted, int from, boolean strict) {
        var fitting = marks.stream().filter(mark -> mark.number() == wanted && mark.start() >= from).toList();
        var opening = fitting.stream().filter(Mark::opens).findFirst();
        return opening.isPresent() || strict ? opening : fitting.stream().findFirst();
    }

    private static boolean opens(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        return space(before) || SENTENCE_ENDS.indexOf(before) >= 0 || text.startsWith("建议", start - 2);
    }

    private static int number(String written) {
        int circled = CIRCLED.indexOf(written.charAt(0));
        if (circled >= 0) {
            return circled + 1;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() == 1 ? digit(written, 0) : -1;
        }
        int tens = ten == 0 ? 1 : digit(written, ten - 1);
        return tens * 10 + (ten + 1 < written.length() ? digit(written, ten + 1) : 0);
    }

    private static int digit(String written, int at) {
        return "一二三四五六七八九".indexOf(written.charAt(at)) + 1;
    }

    /** Without white space of any width at both ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }

    /** A number found in the text; {@code opens} when it stands at the start of a sentence. */
    private record Mark(int number, int start, int end, boolean opens) {
    }
}
