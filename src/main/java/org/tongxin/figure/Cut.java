package org.tongxin.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a record set is counted.
 *
 * @param sessions ids of the sessions of the period
 * @param asOf     facts after this moment do not count yet
 * @param category only this category, or null
 * @param themes   only records with one of these themes; all when empty
 */
public record Cut(List<Long> sessions, Instant asOf, @Nullable String category, List<String> themes) {

    public Cut in(String onlyCategory) {
        return new Cut(sessions, asOf, onlyCategory, themes);
    }

    public Cut on(List<String> onlyThemes) {
        return new Cut(sessions, asOf, category, onlyThemes);
    }
}
