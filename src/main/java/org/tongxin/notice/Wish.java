package org.tongxin.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Refusal;

/**
 * How a person wants to be told by mail. In the program everybody is told always.
 *
 * @param digestHour hour of the day (Beijing) at which the digest goes
 * @param quietFrom  hour at which the quiet hours begin, or null; they may run over midnight
 * @param quietUntil hour at which they end
 */
record Wish(Mail mail, int digestHour, @Nullable Integer quietFrom, @Nullable Integer quietUntil) {

    static final Wish USUAL = new Wish(Mail.DIGEST, 8, null, null);

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** By mail … */
    enum Mail {
        /** once a day, and at once what is urgent */
        DIGEST,
        AT_ONCE,
        NEVER
    }

    Wish {
        if (!hour(digestHour) || quietFrom != null && !hour(quietFrom) || quietUntil != null && !hour(quietUntil)
                || (quietFrom == null) != (quietUntil == null) || quietFrom != null && quietFrom.equals(quietUntil)) {
            throw new Refusal("notice.refused.hours");
        }
    }

    private static boolean hour(int hour) {
        return hour >= 0 && hour <= 23;
    }

    /** From a row of {@code notice.wish} that may be missing. */
    static Wish of(ResultSet row) throws SQLException {
        return row.getString("mail") == null || row.getObject("digest_hour") == null ? USUAL
                : new Wish(Mail.valueOf(row.getString("mail")), row.getInt("digest_hour"), row.getObject("quiet_from", Integer.class),
                        row.getObject("quiet_until", Integer.class));
    }

    /** That moment, or the end of the quiet hours it falls into. */
    Instant afterQuiet(Instant moment) {
        if (quietFrom == null || quietUntil == null) {
            return moment;
        }
        var local = moment.atZone(BEIJING);
        int hour = local.getHour();
        boolean quiet = quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
        return quiet ? next(local, quietUntil).toInstant() : moment;
    }

    private static ZonedDateTime next(ZonedDateTime from, int hour) {
        var today = from.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return today.isAfter(from) ? today : today.plusDays(1);
    }
}
