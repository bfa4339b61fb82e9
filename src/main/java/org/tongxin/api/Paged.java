package org.tongxin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as programs read it.
 *
 * @param next address of what comes after, null at the end
 */
public record Paged<T>(List<T> items, @Nullable String next) {

    /** @param older the query of the next page, from the question mark on; null at the end */
    public static <T> Paged<T> of(HttpServletRequest request, List<T> items, @Nullable String older) {
        return new Paged<>(items, older == null ? null : request.getRequestURI() + older);
    }

    /**
     * @param found a page and, where there is more, one beyond it
     * @param size  how many a page holds
     * @param after the query of what comes after an item, from the question mark on
     */
    public static <T> Paged<T> of(HttpServletRequest request, List<T> found, int size, Function<T, String> after) {
        return found.size() <= size ? new Paged<>(found, null) : of(request, found.subList(0, size), after.apply(found.get(size - 1)));
    }
}
