package org.tongxin.proposal.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number printed on a receipt: a line of the audit chain and the first 16 digits of its hash, {@code 1207-0F3A-9C41-77D2-E05B}.
 *
 * @param seq    number of the line in the committee's chain
 * @param prefix of its hash, in small letters
 */
record ReceiptNumber(long seq, String prefix) {

    private static final int DIGITS = 16;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})-([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})");

    static ReceiptNumber of(long seq, String hash) {
        return new ReceiptNumber(seq, hash.substring(0, DIGITS));
    }

    /** As a person typed it, with whatever blanks; empty when it can be none. */
    static Optional<ReceiptNumber> parse(String text) {
        var match = WRITTEN.matcher(text.replaceAll("[\\s\\u3000]", "").replace('－', '-').toLowerCase(Locale.ROOT));
        return match.matches()
                ? Optional.of(new ReceiptNumber(Long.parseLong(match.group(1)), match.group(2) + match.group(3) + match.group(4) + match.group(5)))
                : Optional.empty();
    }

    String text() {
        return seq + "-" + prefix.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }
}
