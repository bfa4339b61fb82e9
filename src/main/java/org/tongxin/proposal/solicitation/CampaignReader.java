package org.tongxin.proposal.solicitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalSet;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.proposal.domain.Solicited;
import org.tongxin.rulebook.Rulebooks;

/** Reads calls for proposals; one that is not announced yet only for the office. */
@Component
@Transactional(readOnly = true)
class CampaignReader {

    private static final String SELECT = """
            select c.*, (select count(*) from proposal.topic t where t.campaign_id = c.id and not t.withdrawn) as topics
              from proposal.campaign c where (c.announced_at is not null or :office)
            """;

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Clock clock;

    CampaignReader(JdbcClient jdbc, Committees committees, Rulebooks rulebooks, Clock clock) {
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
    }

    /** The newest hundred. */
    List<CampaignView> all(Viewer viewer) {
        return select(viewer, " order by c.closes_on desc, c.id desc limit 100", 0L);
    }

    Optional<CampaignView> find(Viewer viewer, long id) {
        return select(viewer, " and c.id = :id", id).stream().findFirst();
    }

    /** Those announced to this viewer in which they may begin something today, the most urgent first. */
    List<CampaignView> open(Viewer viewer) {
        return select(viewer, """
                 and c.announced_at is not null and :today between c.opens_on and c.closes_on
                 and (cast(:sector as bigint) is null or cardinality(c.sectors) = 0 or :sector = any(c.sectors)) order by c.closes_on, c.id limit 5""", 0L);
    }

    private List<CampaignView> select(Viewer viewer, String tail, long id) {
        var found = jdbc.sql(SELECT + tail)
                .param("office", viewer.may(Act.KEEP_CAMPAIGN))
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .param("sector", viewer.sector(), Types.BIGINT);
        var sessions = committees.sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        return found.query((row, n) -> campaign(row, sessions.get(row.getLong("session_id")))).list();
    }

    List<CampaignView.Offered> topics(long campaign) {
        return jdbc.sql("""
                        select t.id, t.title, t.note, t.withdrawn, (select count(*) from proposal.origin o where o.topic_id = t.id) as begun
                          from proposal.topic t where t.campaign_id = ? order by t.withdrawn, t.id
                        """)
                .param(campaign)
                .query(CampaignView.Offered.class)
                .list();
    }

    /** What was handed in for it; each number is the length of the list it opens. */
    CampaignView.Intake intake(long campaign) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean guests = rulebooks.current().section(SigningRules.class).guestsCounted();
        var channels = jdbc.sql("select p.channel, count(*) as count from proposal.proposal p where " + ProposalSet.RECEIVED.condition(guests) + " and "
                        + Solicited.BY_CAMPAIGN + " group by p.channel order by count(*) desc, p.channel")
                .param("campaign", campaign)
                .param("asOf", now)
                .query(CampaignView.Through.class)
                .list();
        var early = jdbc.sql("select count(*) filter (where " + ProposalSet.EARLY.condition(guests) + "), count(*) filter (where "
                        + ProposalSet.SHOWN_BEFORE.condition(guests) + ") from proposal.proposal p where " + Solicited.BY_CAMPAIGN)
                .param("campaign", campaign)
                .param("asOf", now)
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        return new CampaignView.Intake(channels.stream().mapToInt(CampaignView.Through::count).sum(), early[0], early[1], channels);
    }

    /** Whether the viewer has handed in anything for it. */
    boolean answered(Viewer viewer, long campaign) {
        return jdbc.sql("select exists (select 1 from proposal.proposal p where p.proposer_id = :account and p.received_at is not null and "
                        + Solicited.BY_CAMPAIGN + ")")
                .param("account", viewer.account())
                .param("campaign", campaign)
                .query(Boolean.class)
                .single();
    }

    private static CampaignView campaign(ResultSet row, Session session) throws SQLException {
        var announced = row.getObject("announced_at", OffsetDateTime.class);
        return new CampaignView(row.getLong("id"), row.getString("title"), row.getString("guide"), session,
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                Arrays.asList((Long[]) row.getArray("sectors").getArray()), Arrays.asList((String[]) row.getArray("channels").getArray()),
                row.getString("announced_by"), announced == null ? null : announced.toInstant(), row.getInt("topics"));
    }
}
