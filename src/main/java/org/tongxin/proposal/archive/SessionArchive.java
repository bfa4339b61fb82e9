package org.tongxin.proposal.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/** The line of a session in the register of the archive. */
@Table(schema = "proposal", name = "archive")
class SessionArchive {

    private static final int LONGEST = 1_000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    Holding holding;

    String hash;
    String archivedBy;
    Instant archivedAt;
    @Nullable String reopenedBy;
    @Nullable Instant reopenedAt;
    @Nullable String reopenedBecause;

    private SessionArchive() {}

    static SessionArchive of(long session, Holding holding, String hash, String by, Instant now) {
        var archive = new SessionArchive();
        archive.sessionId = session;
        archive.holding = holding;
        archive.hash = hash;
        archive.archivedBy = by;
        archive.archivedAt = now;
        return archive;
    }

    void reopen(String because, String by, Instant now) {
        if (because.isBlank()) {
            throw new Refusal("proposal.refused.opinion-missing");
        }
        if (because.length() > LONGEST) {
            throw new Refusal("promise.refused.text-long", LONGEST);
        }
        reopenedBecause = because.strip();
        reopenedBy = by;
        reopenedAt = now;
    }

    boolean inForce() {
        return reopenedAt == null;
    }
}
