package org.tongxin.fund.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.fund.domain.FundSet;
import org.tongxin.fund.domain.ProjectState;
import org.tongxin.ui.Refusal;

/** Reads the dedicated fund: its years, its projects, and which areas have their livelihood project. */
@Component
@Transactional(readOnly = true)
class FundReader {

    private static final String PROJECT = """
            select j.*, p.title, p.case_label, a.name as area
              from fund.project j join proposal.proposal p on p.id = j.proposal_id
              left join fund.livelihood l on l.proposal_id = j.proposal_id and l.ended_at is null left join fund.area a on a.id = l.area_id
             where\s""";
    private static final int MOST = 500;
    private static final int MOST_BACK = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    FundReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Years that have money, projects or a session, and this one; newest first. */
    List<Integer> years() {
        var years = new TreeSet<>(jdbc.sql("select year from fund.budget union select year from fund.project union select year from committee.session")
                .query(Integer.class).list());
        years.add(thisYear());
        return List.copyOf(years.descendingSet());
    }

    /** Money is given by calendar years. */
    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /** The year asked for; this one where none is, or where it lies too far off. One before the first with money or a session is empty. */
    int yearShown(@Nullable Integer asked) {
        var years = years();
        return asked != null && asked >= years.getLast() - MOST_BACK && asked <= years.getFirst() ? asked : thisYear();
    }

    /** @throws Refusal when there is no such set, or it is one of entries */
    static FundSet setOfProjects(String key) {
        return FundSet.of(key).filter(one -> !one.ofEntries()).orElseThrow(() -> new Refusal("fund.refused.set"));
    }

    FundYear year(int year) {
        return jdbc.sql("""
                        select :year as year, coalesce(max(b.appropriated), 0) as appropriated, coalesce(max(b.allocated), 0) as allocated,
                               (select coalesce(sum(j.paid), 0) from fund.project j where j.year = :year) as paid
                          from fund.budget b where b.year = :year
                        """)
                .param("year", year)
                .query(FundYear.class)
                .single();
    }

    List<ProjectRow> projects(int year) {
        return jdbc.sql(PROJECT + "j.year = :year order by a.id nulls last, j.id limit :most")
                .param("year", year)
                .param("most", MOST)
                .query(FundReader::project)
                .list();
    }

    /** Exactly the projects that a figure counts. */
    List<ProjectRow> projects(FundSet set, List<Integer> years) {
        return jdbc.sql(PROJECT + "j.year = any(:years) and " + set.condition() + " order by j.year desc, a.id nulls last, j.id limit :most")
                .param("years", years.toArray(Integer[]::new))
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(FundReader::project)
                .list();
    }

    List<ProjectRow> ofProposal(long proposal) {
        return jdbc.sql(PROJECT + "j.proposal_id = ? order by j.id").param(proposal).query(FundReader::project).list();
    }

    java.util.Optional<ProjectRow> project(long id) {
        return jdbc.sql(PROJECT + "j.id = ?").param(id).query(FundReader::project).optional();
    }

    Coverage coverage(int year, int wanted) {
        var areas = new LinkedHashMap<Long, Coverage.Area>();
        jdbc.sql("""
                        select a.id, a.name, a.kind, a.valid_to, t.* from fund.area a
                          left join (select l.area_id, p.id as proposal_id, p.title, p.case_label, j.id as project_id, j.state
                                       from fund.livelihood l join proposal.proposal p on p.id = l.proposal_id
                                       join committee.session s on s.id = p.session_id and s.year = :year
                                       left join fund.project j on j.proposal_id = p.id and j.state not in ('REFUSED', 'CANCELLED')
                                      where l.ended_at is null and p.set_aside_at is null) t on t.area_id = a.id
                         where extract(year from a.valid_from) <= :year and (a.valid_to is null or extract(year from a.valid_to) > :year)
                         order by a.kind desc, a.id, t.proposal_id
                        """)
                .param("year", year)
                .query(row -> {
                    var area = areas.computeIfAbsent(row.getLong("id"), any -> area(row));
                    if (row.getObject("proposal_id") != null) {
                        area.tied().add(tied(row));
                    }
                });
        return new Coverage(wanted, List.copyOf(areas.values()));
    }

    /** Townships and streets of today. */
    List<Coverage.Area> areas() {
        return jdbc.sql("select id, name, kind, valid_to from fund.area where valid_to is null order by kind desc, id").query((row, n) -> area(row)).list();
    }

    /** The area whose livelihood project a proposal is, or null. */
    @Nullable String areaOf(long proposal) {
        return jdbc.sql("select a.name from fund.livelihood l join fund.area a on a.id = l.area_id where l.proposal_id = ? and l.ended_at is null")
                .param(proposal).query(String.class).optional().orElse(null);
    }

    private static Coverage.Area area(ResultSet row) {
        try {
            return new Coverage.Area(row.getLong("id"), row.getString("name"), row.getString("kind").equals("STREET"),
                    row.getObject("valid_to") != null, new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Coverage.Tied tied(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Coverage.Tied(row.getLong("proposal_id"), row.getString("title"), row.getString("case_label"),
                row.getObject("project_id", Long.class), state == null ? null : ProjectState.valueOf(state));
    }

    private static ProjectRow project(ResultSet row, int n) throws SQLException {
        return new ProjectRow(row.getLong("id"), row.getLong("proposal_id"), row.getString("title"), row.getString("case_label"), row.getInt("year"),
                ProjectState.valueOf(row.getString("state")), row.getString("applicant"), row.getObject("unit_id", Long.class), row.getString("area"),
                row.getBigDecimal("asked"), row.getBigDecimal("proposed"), row.getBigDecimal("approved"), amount(row, "paid"),
                row.getBigDecimal("returned"), row.getString("accepted_by"), row.getObject("accepted_on", LocalDate.class));
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
