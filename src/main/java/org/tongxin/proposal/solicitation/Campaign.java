package org.tongxin.proposal.solicitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.committee.Session;
import org.tongxin.ui.Refusal;

/** A call for proposals. It may be changed until its last day; once announced it collects for the plenary it was announced for. */
@Table(schema = "proposal", name = "campaign")
class Campaign {

    private static final int TITLE_MAX = 100;
    private static final int GUIDE_MAX = 4_000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;
    String title;
    String guide;
    LocalDate opensOn;
    LocalDate closesOn;
    List<Long> sectors = List.of();
    List<String> channels = List.of();
    String madeBy;
    Instant madeAt;
    @Nullable String announcedBy;
    @Nullable Instant announcedAt;

    private Campaign() {}

    static Campaign of(CampaignText text, Session session, int leadDays, String by, Instant now) {
        var campaign = new Campaign();
        campaign.madeBy = by;
        campaign.madeAt = now;
        campaign.write(text, session, leadDays);
        return campaign;
    }

    /** @param leadDays how many days before the plenary it may open */
    final void write(CampaignText text, Session session, int leadDays) {
        requireText(text);
        if (announcedAt != null && sessionId != session.id()) {
            throw new Refusal("solicitation.refused.session-announced");
        }
        var opens = Objects.requireNonNull(text.opensOn());
        var earliest = session.opensOn().minusDays(leadDays);
        if (opens.isBefore(earliest)) {
            throw new Refusal("solicitation.refused.too-early", leadDays, earliest.toString());
        }
        sessionId = session.id();
        title = Objects.requireNonNull(text.title());
        guide = Objects.requireNonNull(text.guide());
        opensOn = opens;
        closesOn = Objects.requireNonNull(text.closesOn());
        sectors = text.sectors();
        channels = text.channels();
    }

    private static void requireText(CampaignText text) {
        if (text.title().isEmpty() || text.title().length() > TITLE_MAX) {
            throw new Refusal("solicitation.refused.title", TITLE_MAX);
        }
        if (text.guide().length() > GUIDE_MAX) {
            throw new Refusal("solicitation.refused.guide", GUIDE_MAX);
        }
        if (text.opensOn() == null || text.closesOn() == null || text.closesOn().isBefore(text.opensOn())) {
            throw new Refusal("solicitation.refused.days");
        }
    }

    /** Tells those concerned; from now on they find it on their first screen. */
    void announce(String by, LocalDate today, Instant now) {
        if (announcedAt != null) {
            throw new Refusal("solicitation.refused.announced");
        }
        if (closesOn.isBefore(today)) {
            throw new Refusal("solicitation.refused.over");
        }
        announcedBy = by;
        announcedAt = now;
    }

    /** Refuses unless a proposal may be begun from it on that day, by somebody of that sector (a collective has none). */
    void requireOpen(LocalDate today, @Nullable Long sector) {
        if (announcedAt == null || today.isBefore(opensOn) || today.isAfter(closesOn)) {
            throw new Refusal("solicitation.refused.closed");
        }
        if (sector != null && !sectors.isEmpty() && !sectors.contains(sector)) {
            throw new Refusal("solicitation.refused.other-sector");
        }
    }
}
