package org.tongxin.proposal.handover;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is narrowed to.
 *
 * @param period as {@link org.tongxin.figure.Period} reads it
 * @param to     id of the committee above
 * @param after  id of the row behind which the page begins
 */
public record HandedUpFilter(
        @Nullable String period, HandedUpText.@Nullable Status status, @Nullable Integer to, @Nullable String q, @Nullable Long after) {

    public String words() {
        var words = q == null ? "" : q.strip().replace("\u0000", "");
        return words.length() > 60 ? words.substring(0, 60) : words;
    }

    HandedUpFilter from(long id) {
        return new HandedUpFilter(period, status, to, q, id);
    }

    public HandedUpFilter of(HandedUpText.@Nullable Status wanted) {
        return new HandedUpFilter(period, wanted, to, q, null);
    }

    /** As an address ends: empty, or from the question mark on. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "period", period);
        add(address, "status", status);
        add(address, "to", to);
        add(address, "q", words());
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
