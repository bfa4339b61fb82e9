package org.tongxin.audit;

import java.time.Instant;
import java.util.List;

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
        return Sm3.of(List.of(previous, "" + committee, "" + seq, at.toString(), "" + account, "" + keyboard, origin, act, subject, details));
    }
}
