package org.tongxin.proposal.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which leads the pool shows.
 *
 * @param state   where they stand
 * @param channel code of the committee's dictionary
 * @param q       words in title or place
 * @param mine    only what the viewer took up or handed in
 * @param after   keyset: shows what is older than this id
 */
public record LeadFilter(@Nullable State state, @Nullable String channel, @Nullable String q, @Nullable Boolean mine, @Nullable Long after) {

    /** Where a lead stands; also the last part of the message key. */
    public enum State {
        FREE("going"), TAKEN("warn"), USED("good"), SHELVED("quiet");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** Tone of its badge. */
        public String tone() {
            return tone;
        }
    }

    public LeadFilter after(long id) {
        return new LeadFilter(state, channel, q, mine, id);
    }

    public LeadFilter state(@Nullable State other) {
        return new LeadFilter(other, channel, q, null, null);
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "state", state);
        add(address, "channel", channel);
        add(address, "q", q);
        add(address, "mine", mine);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
