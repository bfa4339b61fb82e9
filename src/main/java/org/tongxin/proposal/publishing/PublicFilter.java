package org.tongxin.proposal.publishing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a visitor narrows the list to, as it stands in the address.
 *
 * @param after id of the copy behind which the page begins
 */
public record PublicFilter(@Nullable String q, @Nullable String category, @Nullable Integer year, @Nullable Long after) {

    /** The searched words; never more than sixty characters. */
    public String words() {
        var words = q == null ? "" : q.strip().replace("\u0000", "");
        return words.length() > 60 ? words.substring(0, 60) : words;
    }

    PublicFilter from(long id) {
        return new PublicFilter(q, category, year, id);
    }

    public boolean narrows() {
        return !words().isEmpty() || category != null && !category.isBlank() || year != null;
    }

    /** As an address ends: empty, or from the question mark on. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "q", words());
        add(address, "category", category);
        add(address, "year", year);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
