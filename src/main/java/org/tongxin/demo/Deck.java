package org.tongxin.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The matters of one committee, dealt in turn so that none comes back before the others, under titles never used twice. */
final class Deck {

    private static final int TRIES = 40;

    private final CommitteeSheet sheet;
    private final Phrases phrases;
    private final Wording wording;
    private final List<Matter> matters;
    private final Set<String> titles = new HashSet<>();

    Deck(CommitteeSheet sheet, Phrases phrases, List<Matter> all) {
        this.sheet = sheet;
        this.phrases = phrases;
        this.wording = new Wording(phrases);
        this.matters = new ArrayList<>(new Chance(sheet.text("code"), "deck").shuffled(all));
    }

    /** @param area where it must lie, null for anywhere */
    Wording.Written deal(int year, Predicate<Matter> wanted, @Nullable String area, @Nullable String flaw, Chance chance) {
        for (int i = 0; i < matters.size(); i++) {
            var matter = matters.get(i);
            if (!matter.suits(sheet.text("code"), year) || !wanted.test(matter) || area != null && !lies(matter, area)) {
                continue;
            }
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var place = new Place(sheet, phrases, area == null ? chance.one(areas(matter)) : area, year, chance);
                var title = place.fill(chance.one(matter.titles()));
                if (titles.add(title)) {
                    matters.add(matters.remove(i));
                    return wording.write(matter, title, place, flaw, chance);
                }
            }
        }
        throw new IllegalStateException("The subject bank is too small for " + sheet.text("code") + " " + year);
    }

    private boolean lies(Matter matter, String area) {
        return areas(matter).contains(area);
    }

    private List<String> areas(Matter matter) {
        return switch (matter.scope()) {
            case RURAL -> sheet.texts("townships");
            case URBAN -> sheet.texts("urban");
            case ANY -> both(sheet.texts("townships"), sheet.texts("urban"));
        };
    }

    private static List<String> both(List<String> some, List<String> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
