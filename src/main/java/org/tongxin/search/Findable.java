package org.tongxin.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param kind      of record: {@code proposal}
 * @param openToAll whether every member of the committee may find it
 * @param owner     account that may always find it
 * @param units     handling units whose people may find it
 */
public record Findable(
        String kind, long subject, String title, String body, String people, String category, @Nullable LocalDate happenedOn,
        boolean openToAll, @Nullable Long owner, List<Long> units) {}
