package org.tongxin.proposal.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

/** Reads rounds, nominees and honours; what is not public yet only for those who work on it. */
@Component
@Transactional(readOnly = true)
public class AwardReader {

    static final int PAGE = 50;

    private static final String ROUND = """
            select r.*, (select count(*) from proposal.award_nominee n where n.round_id = r.id) as nominees,
                   (select count(*) from proposal.award_nominee n where n.round_id = r.id and n.chosen and n.revoked_at is null) as chosen
              from proposal.award_round r where\s""";

    private final JdbcClient jdbc;

    AwardReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round with its counts; {@code chosen} leaves out what was revoked. */
    public record Round(
            long id, String kind, String label, AwardRules.Subject subject, int year, int quota, String criteria, String state, @Nullable String meeting,
            @Nullable LocalDate decidedOn, @Nullable LocalDate publicUntil, @Nullable String documentNo, @Nullable LocalDate awardedOn,
            @Nullable String cancelledBecause, long nominees, long chosen) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        public String tone() {
            return switch (state) {
                case "AWARDED" -> "good";
                case "CANCELLED" -> "bad";
                case "PUBLIC" -> "warn";
                default -> "going";
            };
        }
    }

    /** One put forward, with the mean of its points and the viewer's own. */
    public record Nominee(
            long id, @Nullable Long proposal, String name, String reason, String by, boolean chosen, @Nullable String revokedBecause, long scores,
            @Nullable Double mean, @Nullable Integer own) {

        public String points() {
            return mean == null ? "" : "%.1f".formatted(mean);
        }
    }

    /** An objection. */
    public record Objection(long id, long nominee, String name, String by, LocalDate on, String text, @Nullable Boolean upheld, @Nullable String answer) {}

    /** An honour that was given. */
    public record Honour(
            long nominee, long round, String label, int year, AwardRules.Subject subject, @Nullable Long proposal, String name, String documentNo,
            LocalDate awardedOn, @Nullable String revokedBecause) {}

    List<Round> rounds(Viewer viewer, @Nullable Integer year) {
        return jdbc.sql(ROUND + visible(viewer) + (year == null ? "" : " and r.year = :year") + " order by r.year desc, r.id desc limit 200")
                .param("year", year)
                .query(AwardReader::round)
                .list();
    }

    Optional<Round> round(Viewer viewer, long id) {
        return jdbc.sql(ROUND + visible(viewer) + " and r.id = :id").param("id", id).query(AwardReader::round).optional();
    }

    /** Whether the viewer works on rounds before their decision is public. */
    static boolean works(Viewer viewer) {
        return viewer.may(Act.KEEP_AWARDS) || viewer.may(Act.NOMINATE_FOR_AWARD) || viewer.may(Act.SCORE_AWARD) || viewer.may(Act.DECIDE_AWARD);
    }

    private static String visible(Viewer viewer) {
        return works(viewer) ? "true" : "r.state in ('PUBLIC', 'AWARDED')";
    }

    /** The chosen first, then by points; others than those who work on it see the chosen alone. */
    List<Nominee> nominees(Viewer viewer, long round) {
        return jdbc.sql("""
                        select n.*, s.scores, s.mean, s.own from proposal.award_nominee n left join lateral (
                            select count(*) as scores, avg(v.points)::float8 as mean, max(v.points) filter (where v.account_id = :account) as own
                              from proposal.award_voice v where v.nominee_id = n.id and v.kind = 'SCORE') s on true
                         where n.round_id = :round and (n.chosen or :works) order by n.chosen desc, s.mean desc nulls last, n.id limit 2000
                        """)
                .param("account", viewer.account())
                .param("round", round)
                .param("works", works(viewer))
                .query((row, n) -> new Nominee(row.getLong("id"), row.getObject("proposal_id", Long.class), row.getString("name"), row.getString("reason"),
                        row.getString("nominated_by"), row.getBoolean("chosen"), row.getString("revoked_because"), row.getLong("scores"),
                        row.getObject("mean", Double.class), row.getObject("own", Integer.class)))
                .list();
    }

    /** Those still to be answered first; none for a viewer who does not answer them. */
    List<Objection> objections(Viewer viewer, long round) {
        if (!viewer.may(Act.KEEP_AWARDS) && !viewer.may(Act.DECIDE_AWARD)) {
            return List.of();
        }
        return jdbc.sql("""
                        select v.*, n.name from proposal.award_voice v join proposal.award_nominee n on n.id = v.nominee_id
                         where n.round_id = ? and v.kind = 'OBJECTION' order by v.upheld nulls first, v.id limit 500
                        """)
                .param(round)
                .query((row, n) -> new Objection(row.getLong("id"), row.getLong("nominee_id"), row.getString("name"), row.getString("said_by"),
                        row.getObject("said_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate(),
                        row.getString("text"), row.getObject("upheld", Boolean.class), row.getString("answer")))
                .list();
    }

    /** Honours given to a proposal, and to the units that handle it or the member who made it when they concern the viewer's page of it. */
    List<Honour> ofProposal(long proposal) {
        return honours("n.proposal_id = :id", proposal);
    }

    List<Honour> ofUnit(long unit) {
        return honours("n.unit_id = :id", unit);
    }

    List<Honour> ofAccount(long account) {
        return honours("n.account_id = :id or n.proposal_id in (select p.id from proposal.proposal p where p.proposer_id = :id)", account);
    }

    Optional<Honour> honour(long nominee) {
        return honours("n.id = :id and n.revoked_at is null", nominee).stream().findFirst();
    }

    /** All honours of a year, or of all years; at most 10 000. */
    List<Honour> honours(@Nullable Integer year) {
        return year == null ? honours(":id = 0", 0) : honours("r.year = :id", year);
    }

    /** One more than a page of the honours of a year, or of all years. {@code after} is the nominee behind whom it begins; 0 for the first. */
    List<Honour> honours(@Nullable Integer year, long after) {
        return honours("""
                (cast(:year as int) is null or r.year = :year) and (:id = 0 or (-r.year, r.id, n.id) > (select -x.year, x.id, y.id
                    from proposal.award_nominee y join proposal.award_round x on x.id = y.round_id where y.id = :id))""", after, year, PAGE + 1);
    }

    private List<Honour> honours(String condition, long id) {
        return honours(condition, id, null, 10_000);
    }

    private List<Honour> honours(String condition, long id, @Nullable Integer year, int most) {
        return jdbc.sql("""
                        select n.id, n.round_id, r.label, r.year, r.subject, n.proposal_id, n.name, r.document_no, r.awarded_on, n.revoked_because
                          from proposal.award_nominee n join proposal.award_round r on r.id = n.round_id
                         where r.state = 'AWARDED' and n.chosen and (""" + condition + ") order by r.year desc, r.id, n.id limit :most")
                .param("id", id)
                .param("year", year, Types.INTEGER)
                .param("most", most)
                .query((row, n) -> new Honour(row.getLong("id"), row.getLong("round_id"), row.getString("label"), row.getInt("year"),
                        AwardRules.Subject.valueOf(row.getString("subject")), row.getObject("proposal_id", Long.class), row.getString("name"),
                        row.getString("document_no"), row.getObject("awarded_on", LocalDate.class), row.getString("revoked_because")))
                .list();
    }

    private static Round round(ResultSet row, int n) throws SQLException {
        return new Round(row.getLong("id"), row.getString("kind"), row.getString("label"), AwardRules.Subject.valueOf(row.getString("subject")),
                row.getInt("year"), row.getInt("quota"), row.getString("criteria"), row.getString("state"), row.getString("meeting"),
                row.getObject("decided_on", LocalDate.class), row.getObject("public_until", LocalDate.class), row.getString("document_no"),
                row.getObject("awarded_on", LocalDate.class), row.getString("cancelled_because"), row.getLong("nominees"), row.getLong("chosen"));
    }
}
