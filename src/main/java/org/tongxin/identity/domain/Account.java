package org.tongxin.identity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What signing in needs to know of an account. */
record Account(
        long id,
        String login,
        String name,
        @Nullable String passwordHash,
        boolean mustChange,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable String totpCipher) {

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
