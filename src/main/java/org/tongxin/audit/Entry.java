package org.tongxin.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/** One line of the trail. Its hash covers every field and the hash before it (SM3, GB/T 32905-2016). */
record Entry(
        int committee,
        long seq,
        Instant at,
        long account,
        long keyboard,
        String origin,
        String act,
        String subject,
        String details) {

    static final String BEGINNING = "0".repeat(64);

    String hashAfter(String previous) {
        var digest = new SM3Digest();
        for (var field : List.of(
                previous, "" + committee, "" + seq, at.toString(), "" + account, "" + keyboard, origin, act, subject, details)) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            var length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
            digest.update(length, 0, length.length);
            digest.update(bytes, 0, bytes.length);
        }
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
