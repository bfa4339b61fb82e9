package org.tongxin.proposal.solicitation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which members the turnout of a call shows; the same in its address, its page and its export.
 *
 * @param sector   id of their sector
 * @param standing what they have so far
 * @param after    keyset: shows what comes after this account
 */
public record TurnoutFilter(@Nullable Long sector, @Nullable Standing standing, @Nullable Long after) {

    /** What a member has for a call so far; also the last part of the message key. */
    public enum Standing {
        SUBMITTED("good"), DRAFT("warn"), NOTHING("quiet");

        private final String tone;

        Standing(String tone) {
            this.tone = tone;
        }

        /** Tone of its badge. */
        public String tone() {
            return tone;
        }
    }

    public TurnoutFilter after(long account) {
        return new TurnoutFilter(sector, standing, account);
    }

    public TurnoutFilter only(@Nullable Long otherSector, @Nullable Standing otherStanding) {
        return new TurnoutFilter(otherSector, otherStanding, null);
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        if (sector != null) {
            address.queryParam("sector", sector);
        }
        if (standing != null) {
            address.queryParam("standing", standing);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().toUriString();
    }
}
