package org.tongxin.calendar;

import org.jspecify.annotations.Nullable;

/** Whom a deadline concerns: a handling unit, an account, both or nobody in particular. */
public record Whom(@Nullable Long unit, @Nullable Long account) {

    public static final Whom NOBODY = new Whom(null, null);

    public static Whom unit(long unit) {
        return new Whom(unit, null);
    }

    public static Whom account(long account) {
        return new Whom(null, account);
    }
}
