package org.tongxin.proposal.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** A lead and who took it up when; at any time one member at most has it. */
@Table(schema = "proposal", name = "lead")
class Lead {

    @Id
    @Nullable Long id;

    @Version
    int version;

    String title;
    String matter;
    String place;
    String source;
    String channel;
    long giverId;
    String giver;
    Instant givenAt;
    @Nullable Instant shelvedAt;
    @Nullable String shelvedBecause;

    @MappedCollection(idColumn = "lead", keyColumn = "position")
    List<Claim> claims = new ArrayList<>();

    /** How a claim ended. */
    enum End {
        GIVEN_BACK, EXPIRED, USED, TAKEN_BACK
    }

    /** That somebody took the lead up. */
    @Table(schema = "proposal", name = "lead_claim")
    record Claim(long accountId, String name, Instant at, @Nullable Instant endedAt, @Nullable End endedAs) {

        boolean running() {
            return endedAt == null;
        }
    }

    private Lead() {}

    static Lead of(LeadText text, Viewer giver, Instant now) {
        require(text.title(), 100, "lead.refused.title");
        require(text.matter(), 2_000, "lead.refused.matter");
        if (text.place().length() > 100 || text.source().length() > 200) {
            throw new Refusal("lead.refused.long", 100, 200);
        }
        var lead = new Lead();
        lead.title = Objects.requireNonNull(text.title());
        lead.matter = Objects.requireNonNull(text.matter());
        lead.place = Objects.requireNonNull(text.place());
        lead.source = Objects.requireNonNull(text.source());
        lead.channel = Objects.requireNonNull(text.channel());
        lead.giverId = giver.account();
        lead.giver = giver.signature();
        lead.givenAt = now;
        return lead;
    }

    private static void require(String text, int most, String key) {
        if (text.isEmpty() || text.length() > most) {
            throw new Refusal(key, most);
        }
    }

    @Nullable Claim claim() {
        return claims.stream().filter(Claim::running).findFirst().orElse(null);
    }

    /** Takes it up. A claim that ran out must have been ended before. */
    void take(Viewer by, Instant now) {
        requireOffered();
        if (claim() != null) {
            throw new Refusal("lead.refused.taken", claim().name());
        }
        claims.add(new Claim(by.account(), by.signature(), now, null, null));
    }

    /** Ends the running claim. */
    void end(End as, Instant now) {
        if (claim() == null) {
            throw new Refusal("lead.refused.not-taken");
        }
        claims = new ArrayList<>(claims.stream()
                .map(one -> one.running() ? new Claim(one.accountId(), one.name(), one.at(), now, as) : one)
                .toList());
    }

    /** Refuses unless that account has it now. */
    void requireTakenBy(long account) {
        requireOffered();
        if (claim() == null || claim().accountId() != account) {
            throw new Refusal("lead.refused.not-yours");
        }
    }

    void shelve(String because, Instant now) {
        requireOffered();
        if (claim() != null) {
            throw new Refusal("lead.refused.taken", claim().name());
        }
        if (because.isBlank() || because.strip().length() > 300) {
            throw new Refusal("lead.refused.because", 300);
        }
        shelvedAt = now;
        shelvedBecause = because.strip();
    }

    void offerAgain() {
        shelvedAt = null;
        shelvedBecause = null;
    }

    private void requireOffered() {
        if (shelvedAt != null) {
            throw new Refusal("lead.refused.shelved");
        }
    }
}
