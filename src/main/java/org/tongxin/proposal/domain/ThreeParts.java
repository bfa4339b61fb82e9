package org.tongxin.proposal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The body of a proposal in the three parts that it must have (情况、分析、建议), found by the headings used in practice.
 * Headings themselves are left out, every other word is kept.
 *
 * @param situation   what is the case; the whole text when there is no heading at all
 * @param analysis    why it is a problem
 * @param suggestions what is asked for
 */
record ThreeParts(String situation, String analysis, String suggestions) {

    private static final String NUMBER = "(?:[一二三四五六七八九十]{1,2}\\s*[、.．]|[（(][一二三四五六七八九十\\d]{1,2}[)）]、?|\\d{1,2}\\s*[、.．])?\\s*[【\\[]?\\s*";
    private static final String COLON = "\\s*[】\\]]?\\s*[：:]\\s*[】\\]]?";
    private static final String BEFORE = "(?:^|(?<=[。；;：:！？!?”’）)】\\s\\u00a0\\u3000]))";
    private static final String END_OF_LINE = "\\s*[】\\]]?[：:]?[ \\t\\u00a0\\u3000]*$";

    /** A part of the body, with its headings: sure ones anywhere before a colon, others at the start of a sentence or on a line of their own. */
    private enum Part {
        SITUATION("调研情况",
                "(?:案由|事由|情况|背景|现状|概况|(?:基本|有关|主要|总体|工作)(?:情况|现状)|情况说明|情况分析|现状分析|(?:提案|问题|工作)背景|背景情况|背景和?现状|调研背景)",
                "[^。；，：:\\n]{0,16}(?:情况|背景|现状|概况|成效|做法)"),
        ANALYSIS("问题分析",
                "(?:分析|问题|原因|困难|不足|(?:存在|面临|突出|主要)的?(?:主要|突出)?(?:问题|困难|不足|短板)(?:[及和与](?:原因|困难|不足))?|(?:问题)?[及和与]?原因分析|问题[及和与]分析|分析情况)",
                "[^。；，：:\\n]{0,20}(?:问题|困难|不足|短板|原因|瓶颈)(?:[及和与]?(?:原因|分析|不足|困难|成因)){0,2}"),
        SUGGESTIONS("具体(?:建议|意见)",
                "(?:(?:为此|因此|对此|综上|鉴于此|据此)?[，,、]?(?:我们|本人|特|现)?(?:提出|作出)?(?:以下|如下)?(?:几点|几条|几个)?(?:意见)?(?:[和与及])?"
                + "(?:建议|对策建议|工作建议|办法|解决办法|对策|意见建议|建议意见|对策措施)(?:如下|有)?)",
                "[^。；，：:\\n]{0,16}(?:建议|对策|意见建议|建议措施|对策措施|办法)(?:如下)?");

        private final Pattern sure;
        private final Pattern usual;

        Part(String sure, String usual, String line) {
            this.sure = Pattern.compile(NUMBER + sure + COLON + "|^[ \\t\\u3000]*" + NUMBER + sure + END_OF_LINE, Pattern.MULTILINE);
            this.usual = Pattern.compile(BEFORE + NUMBER + usual + COLON + "|^[ \\t\\u3000]*" + NUMBER + line + END_OF_LINE, Pattern.MULTILINE);
        }
    }

    /** A heading met in the text; only a sure one may lead back to an earlier part. */
    private record Heading(Part part, boolean sure, int start, int end) {
    }

    /** Takes a body apart; never fails. */
    static ThreeParts split(String body) {
        var parts = new EnumMap<Part, StringBuilder>(Part.class);
        int from = 0;
        var now = Part.SITUATION;
        for (var heading : used(headings(body))) {
            add(parts, now, body.substring(from, heading.start()));
            now = heading.part();
            from = heading.end();
        }
        add(parts, now, body.substring(from));
        return new ThreeParts(text(parts, Part.SITUATION), text(parts, Part.ANALYSIS), text(parts, Part.SUGGESTIONS));
    }

    /** Whether each part says something. */
    boolean complete() {
        return !situation.isEmpty() && !analysis.isEmpty() && !suggestions.isEmpty();
    }

    /** All headings in the order of the text; the usual ones of a part count only where the part has no sure one. */
    private static List<Heading> headings(String body) {
        var found = new ArrayList<Heading>();
        for (var part : Part.values()) {
            part.sure.matcher(body).results().forEach(m -> found.add(new Heading(part, true, m.start(), m.end())));
            if (found.stream().noneMatch(heading -> heading.part() == part)) {
                part.usual.matcher(body).results().forEach(m -> found.add(new Heading(part, false, m.start(), m.end())));
            }
        }
        found.sort(Comparator.comparingInt(Heading::start));
        return found;
    }

    /** Leaves out headings inside their own part, overlapping ones, and usual ones that would lead back. */
    private static List<Heading> used(List<Heading> headings) {
        var used = new ArrayList<Heading>();
        for (var heading : headings) {
            var last = used.isEmpty() ? null : used.getLast();
            boolean opening = last == null;
            boolean forward = opening || heading.part().compareTo(last.part()) > 0;
            boolean other = opening || heading.part() != last.part();
            if (other && (forward || heading.sure()) && (opening || heading.start() >= last.end())) {
                used.add(heading);
            }
        }
        return used;
    }

    private static void add(Map<Part, StringBuilder> parts, Part part, String text) {
        var clean = Asks.strip(text);
        if (!clean.isEmpty()) {
            var sofar = parts.computeIfAbsent(part, key -> new StringBuilder());
            sofar.append(sofar.isEmpty() ? "" : "\n").append(clean);
        }
    }

    private static String text(Map<Part, StringBuilder> parts, Part part) {
        return parts.containsKey(part) ? parts.get(part).toString() : "";
    }
}
