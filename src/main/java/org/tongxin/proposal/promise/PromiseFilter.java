package org.tongxin.proposal.promise;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which promises a list shows; every part stands in the address.
 *
 * @param unit   id of the unit that promised
 * @param due    {@code overdue}, {@code soon}, {@code month} (due this month) or {@code later}
 * @param state  a state in small letters, or {@code unfinished}; replaced ones are shown only when asked for
 * @param period sessions as a figure names them: {@code 2024}, {@code 12-3}, {@code 12}
 * @param mine   only promises on the viewer's own proposals
 * @param asked  only those with a date asked for and not decided
 * @param round  id of a round of re-checks: its promises, with what it found
 * @param after  keyset: shows what comes after this promise
 */
public record PromiseFilter(
        @Nullable Long unit, @Nullable String due, @Nullable String state, @Nullable String period, @Nullable Boolean mine,
        @Nullable Boolean asked, @Nullable Long round, @Nullable Long after) {

    public static final PromiseFilter ALL = new PromiseFilter(null, null, null, null, null, null, null, null);

    public PromiseFilter round(long id) {
        return new PromiseFilter(unit, due, state, period, mine, asked, id, after);
    }

    public PromiseFilter after(@Nullable Long id) {
        return new PromiseFilter(unit, due, state, period, mine, asked, round, id);
    }

    /** The filter as the query part of an address, without the round, which is part of the path. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "unit", unit);
        add(address, "due", due);
        add(address, "state", state);
        add(address, "period", period);
        add(address, "mine", mine);
        add(address, "asked", asked);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
