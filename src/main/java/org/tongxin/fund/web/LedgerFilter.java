package org.tongxin.fund.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.fund.EntryKind;

/**
 * Which entries the ledger shows; all of it stands in the address.
 *
 * @param set       a record set of figures, with {@code period} as figures name it
 * @param purpose   code of a purpose, or of the occasion of a cost
 * @param form      {@code money} or {@code goods}
 * @param origin    {@code own} or {@code coordinated}
 * @param cancelled whether cancelled ones are shown too
 * @param after     keyset: shows what is older than this id
 */
public record LedgerFilter(
        @Nullable String set, @Nullable String period, @Nullable Integer year, @Nullable EntryKind kind, @Nullable String purpose,
        @Nullable String form, @Nullable String origin, @Nullable String q, @Nullable Boolean cancelled, @Nullable Long after) {

    /** What was booked in a year, of one kind or of all. */
    static LedgerFilter of(int year, @Nullable EntryKind kind) {
        return new LedgerFilter(null, null, year, kind, null, null, null, null, null, null);
    }

    LedgerFilter after(long id) {
        return new LedgerFilter(set, period, year, kind, purpose, form, origin, q, cancelled, id);
    }

    public LedgerFilter kind(@Nullable EntryKind other) {
        return new LedgerFilter(null, null, year, other, null, form, origin, q, cancelled, null);
    }

    public boolean withCancelled() {
        return Boolean.TRUE.equals(cancelled);
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "set", set);
        add(address, "period", period);
        add(address, "year", year);
        add(address, "kind", kind);
        add(address, "purpose", purpose);
        add(address, "form", form);
        add(address, "origin", origin);
        add(address, "q", q);
        add(address, "cancelled", withCancelled() ? "true" : null);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    String words() {
        return q == null ? "" : q.strip();
    }
}
