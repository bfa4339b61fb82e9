package org.tongxin.proposal.roster;

/** A case and one of the units that have it, chosen together; an address or a form writes it {@code 12-3}. */
public record Hand(long proposal, long unit) {

    /** @throws IllegalArgumentException for anything else, which a request answers with 400 */
    public static Hand valueOf(String text) {
        var parts = text.split("-", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Hand(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
