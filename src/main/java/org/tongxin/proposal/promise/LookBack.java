package org.tongxin.proposal.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** A planned round of re-checks over the promises of chosen sessions, of this term or earlier ones. */
@Table(schema = "proposal", name = "look_back")
class LookBack {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_SESSIONS = 50;

    @Id
    @Nullable Long id;

    @Version
    int version;

    String name;
    List<Long> sessions;
    LocalDate dueOn;
    String madeBy;
    Instant madeAt;
    @Nullable Instant endedAt;

    private LookBack() {}

    static LookBack plan(String name, List<Long> sessions, LocalDate dueOn, String by, Instant now) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME || sessions.isEmpty() || sessions.size() > MOST_SESSIONS) {
            throw new Refusal("promise.refused.round-incomplete");
        }
        var round = new LookBack();
        round.name = name.strip();
        round.sessions = List.copyOf(sessions);
        round.dueOn = dueOn;
        round.madeBy = by;
        round.madeAt = now;
        return round;
    }

    LookBack requireOpen() {
        if (endedAt != null) {
            throw new Refusal("promise.refused.round-ended");
        }
        return this;
    }

    boolean covers(long session) {
        return sessions.contains(session);
    }

    void end(Instant now) {
        requireOpen();
        endedAt = now;
    }
}
