package org.tongxin.proposal.meeting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which meetings a list shows.
 *
 * @param set    a set that a figure counts
 * @param kind   name of a kind
 * @param period sessions as a figure names them; all where absent
 * @param state  planned, held or cancelled
 * @param unit   id of the unit a follow-up was held at
 * @param after  keyset: shows what is older than this id
 */
public record MeetingFilter(
        @Nullable String set, @Nullable String kind, @Nullable String period, @Nullable String state, @Nullable Long unit, @Nullable Long after) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null, null);

    public MeetingFilter after(@Nullable Long id) {
        return new MeetingFilter(set, kind, period, state, unit, id);
    }

    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "set", set);
        add(address, "kind", kind);
        add(address, "period", period);
        add(address, "state", state);
        add(address, "unit", unit);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
