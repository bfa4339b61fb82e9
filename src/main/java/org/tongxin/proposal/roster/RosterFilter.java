package org.tongxin.proposal.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows a list shows. Every part stands in the address, so a view can be shared, printed and exported as it is seen.
 *
 * @param period sessions as a figure names them; the running session where absent
 * @param unit   id of the unit that answers
 * @param who    name of a leader or of the responsible person
 * @param state  key of a {@link RosterState}
 * @param q      words in the title
 * @param after  keyset: shows what comes after the row of this assignment
 */
public record RosterFilter(
        @Nullable String period, @Nullable Long unit, @Nullable String who, @Nullable String state, @Nullable String q, @Nullable Long after) {

    public static final RosterFilter ALL = new RosterFilter(null, null, null, null, null, null);

    public RosterFilter in(String other) {
        return new RosterFilter(other, unit, who, state, q, null);
    }

    public RosterFilter unit(long other) {
        return new RosterFilter(period, other, who, state, q, null);
    }

    public RosterFilter state(@Nullable String other) {
        return new RosterFilter(period, unit, who, other, q, null);
    }

    public RosterFilter after(@Nullable Long row) {
        return new RosterFilter(period, unit, who, state, q, row);
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "period", period);
        add(address, "unit", unit);
        add(address, "who", who);
        add(address, "state", state);
        add(address, "q", q);
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
