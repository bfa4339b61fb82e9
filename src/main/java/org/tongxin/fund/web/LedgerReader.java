package org.tongxin.fund.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;
import org.tongxin.fund.EntryKind;
import org.tongxin.fund.domain.FundSet;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** Reads the ledger. */
@Component
@Transactional(readOnly = true)
class LedgerReader {

    static final int PAGE = 50;
    private static final int MOST = 10_000;
    private static final String SELECT = "select e.*, (select max(x.id) from fund.entry x where x.corrects = e.id) as corrected_by from fund.entry e where ";
    private static final String COUNTS = "e.counts_from <= :asOf and (e.cancelled_at is null or e.cancelled_at > :asOf)";

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Clock clock;

    LedgerReader(JdbcClient jdbc, Committees committees, Clock clock) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
    }

    /** The lines only for those who keep or check the ledger, the sums for everybody who reads the fund. */
    LedgerPage page(Viewer viewer, LedgerFilter filter) {
        if (!viewer.may(Act.READ_LEDGER)) {
            return new LedgerPage(List.of(), sums(filter), null);
        }
        var found = query(SELECT, filter, (filter.after() == null ? "" : " and e.id < :after") + " order by e.id desc limit " + (PAGE + 1))
                .param("after", filter.after())
                .query(LedgerReader::entry)
                .list();
        boolean more = found.size() > PAGE;
        var rows = more ? found.subList(0, PAGE) : found;
        return new LedgerPage(rows, sums(filter), more ? filter.after(rows.getLast().id()) : null);
    }

    /** What the filter finds comes to, by kind. */
    List<LedgerPage.Sum> sums(LedgerFilter filter) {
        return query("""
                        select e.kind, count(*) as count, sum(e.amount) as amount, coalesce(sum(e.amount) filter (where e.goods is not null), 0) as goods,
                               coalesce(sum(e.amount) filter (where e.coordinated), 0) as coordinated, sum(e.used) as used
                          from fund.entry e where e.cancelled_at is null and\s""", filter, " group by e.kind order by array_position(array['APPROPRIATION', 'RAISED', 'GRANT', 'AID', 'COST'], e.kind)")
                .query(LedgerPage.Sum.class)
                .list();
    }

    /** All that the filter finds, newest first. */
    List<EntryRow> all(LedgerFilter filter) {
        return query(SELECT, filter, " order by e.id desc limit " + MOST).query(LedgerReader::entry).list();
    }

    Optional<EntryRow> find(long id) {
        return jdbc.sql(SELECT + "e.id = ?").param(id).query(LedgerReader::entry).optional();
    }

    List<EntryUse> uses(long entry) {
        return jdbc.sql("select id, beneficiary, project, amount, used_on, recorded_by, cancelled_why from fund.use where entry_id = ? order by used_on, id")
                .param(entry)
                .query(EntryUse.class)
                .list();
    }

    /** Calendar years of the sessions a period covers, as figures count money. */
    List<Integer> years(String period) {
        try {
            return committees.sessions().stream().filter(Period.parse(period)::covers).map(Session::year).distinct().toList();
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal("fund.refused.period");
        }
    }

    private JdbcClient.StatementSpec query(String select, LedgerFilter filter, String tail) {
        var sql = new StringBuilder(select).append(condition(filter));
        boolean ofPeriod = filter.period() != null && !filter.period().isBlank();
        if (ofPeriod) {
            sql.append(" and e.year = any(:years)");
        } else if (filter.year() != null) {
            sql.append(" and e.year = :year");
        }
        if (filter.kind() != null) {
            sql.append(" and e.kind = :kind");
        }
        if (filter.purpose() != null && !filter.purpose().isBlank()) {
            sql.append(" and e.purpose = :purpose");
        }
        sql.append("money".equals(filter.form()) ? " and e.goods is null" : "goods".equals(filter.form()) ? " and e.goods is not null" : "");
        sql.append("own".equals(filter.origin()) ? " and not e.coordinated" : "coordinated".equals(filter.origin()) ? " and e.coordinated" : "");
        if (!filter.words().isEmpty()) {
            sql.append(" and strpos(concat_ws(' ', e.party, e.matter, e.document_no, e.goods), :words) > 0");
        }
        return jdbc.sql(sql.append(tail).toString())
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .param("years", ofPeriod ? years(filter.period()).toArray(Integer[]::new) : new Integer[0])
                .param("year", filter.year())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("purpose", filter.purpose())
                .param("words", filter.words());
    }

    private static String condition(LedgerFilter filter) {
        if (filter.set() != null && !filter.set().isBlank()) {
            return FundSet.of(filter.set()).filter(FundSet::ofEntries).orElseThrow(() -> new Refusal("fund.refused.set")).condition();
        }
        return filter.withCancelled() ? "e.counts_from <= :asOf" : COUNTS;
    }

    private static EntryRow entry(ResultSet row, int n) throws SQLException {
        return new EntryRow(row.getLong("id"), EntryKind.valueOf(row.getString("kind")), row.getInt("year"), row.getObject("booked_on", LocalDate.class),
                row.getBigDecimal("amount"), row.getString("party"), row.getString("document_no"), row.getString("purpose"), row.getString("matter"),
                row.getBoolean("coordinated"), row.getString("goods"), row.getString("valuation"), row.getObject("people", Integer.class),
                row.getObject("days", Integer.class), row.getBigDecimal("standard"), row.getString("over_because"), row.getBigDecimal("used"),
                row.getObject("corrects", Long.class), row.getObject("corrected_by", Long.class), row.getString("recorded_by"),
                row.getString("cancelled_by"), row.getString("cancelled_why"));
    }
}
