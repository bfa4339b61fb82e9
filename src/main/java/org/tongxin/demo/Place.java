package org.tongxin.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and numbers that fill one text: every {P} of it is the same township, every {n:2-9} a number of its own. */
final class Place {

    private static final Pattern MARK = Pattern.compile("\\{([A-Za-z])(?::(\\d+)-(\\d+))?}");

    private final String area;
    private final Map<String, String> names = new HashMap<>();
    private final Chance chance;

    /** @param area township, street or quarter of the town */
    Place(CommitteeSheet sheet, Phrases phrases, String area, int year, Chance chance) {
        this.area = area;
        this.chance = chance;
        names.put("P", area);
        names.put("V", phrases.one("village", chance));
        names.put("R", phrases.one("road", chance));
        names.put("C", phrases.one("quarter", chance));
        names.put("S", phrases.one("school", chance));
        names.put("W", sheet.text("we"));
        names.put("X", sheet.text("region"));
        names.put("L", sheet.text("tier"));
        names.put("Y", String.valueOf(year - 1));
    }

    String area() {
        return area;
    }

    String fill(String pattern) {
        return MARK.matcher(pattern).replaceAll(mark -> Matcher.quoteReplacement(
                mark.group(2) == null ? names.get(mark.group(1))
                        : String.valueOf(chance.between(Integer.parseInt(mark.group(2)), Integer.parseInt(mark.group(3))))));
    }
}
