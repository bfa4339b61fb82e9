package org.tongxin.proposal.key;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which key proposals a list shows; stands in the address.
 *
 * @param period sessions as a figure names them; the running session where absent
 * @param leader account of somebody who holds a slot
 * @param state  {@code vacant}, {@code idle}, {@code running}, {@code chosen} or {@code finished}
 */
public record KeyFilter(@Nullable String period, @Nullable Long leader, @Nullable String state) {

    public KeyFilter state(@Nullable String other) {
        return new KeyFilter(period, leader, other);
    }

    boolean shows(KeyView one) {
        return (leader == null || one.heldBy(leader)) && (state == null || state.isBlank() || one.state().equals(state));
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        if (period != null && !period.isBlank()) {
            address.queryParam("period", "{period}");
        }
        if (leader != null) {
            address.queryParam("leader", leader);
        }
        if (state != null && !state.isBlank()) {
            address.queryParam("state", "{state}");
        }
        return address.encode().buildAndExpand(java.util.Map.of("period", period == null ? "" : period, "state", state == null ? "" : state))
                .toUriString();
    }
}
