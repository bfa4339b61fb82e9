package org.tongxin.proposal.solicitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Session;

/**
 * A call as its pages show it.
 *
 * @param sectors ids of the sectors it is meant for; all when empty
 * @param topics  how many it offers
 */
public record CampaignView(
        long id, String title, String guide, Session session, LocalDate opensOn, LocalDate closesOn, List<Long> sectors, List<String> channels,
        @Nullable String announcedBy, @Nullable Instant announcedAt, int topics) {

    /** Where it stands on a day; also the last part of the message key. */
    public enum Stage {
        WRITTEN("warn"), COMING("quiet"), OPEN("going"), OVER("quiet");

        private final String tone;

        Stage(String tone) {
            this.tone = tone;
        }

        /** Tone of its badge. */
        public String tone() {
            return tone;
        }
    }

    public Stage stage(LocalDate today) {
        if (announcedAt == null) {
            return Stage.WRITTEN;
        }
        return today.isBefore(opensOn) ? Stage.COMING : today.isAfter(closesOn) ? Stage.OVER : Stage.OPEN;
    }

    /** How many days before the plenary it opens; 0 when not before it. */
    public long leadDays() {
        return Math.max(0, opensOn.until(session.opensOn(), java.time.temporal.ChronoUnit.DAYS));
    }

    /** A topic of the guide; how many proposals and drafts were begun from it. */
    public record Offered(long id, String title, String note, boolean withdrawn, int begun) {}

    /** How many proposals came through a channel. */
    public record Through(String channel, int count) {}

    /**
     * What has come in.
     *
     * @param early       handed in before the plenary opened
     * @param shownBefore shown as a draft before they were handed in
     * @param channels    the most frequent first
     */
    public record Intake(int received, int early, int shownBefore, List<Through> channels) {}
}
