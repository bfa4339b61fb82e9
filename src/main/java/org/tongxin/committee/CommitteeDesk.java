package org.tongxin.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds committees and keeps what they are made of. Everything but the tree belongs to the committee in {@link Scope}. */
@Component
@Transactional
public class CommitteeDesk {

    private final JdbcClient jdbc;

    CommitteeDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a committee below {@code parentCode}, or returns the id of the one that already has the code. */
    public int found(String code, String name, String shortName, String level, @Nullable String parentCode) {
        jdbc.sql("""
                        insert into committee.committee (code, name, short_name, level, parent_id, ancestors)
                        select :code, :name, :shortName, :level, p.id, case when p.id is null then '{}' else p.ancestors || p.id end
                          from (select 1) one left join committee.committee p on p.code = :parent
                        on conflict (code) do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("shortName", shortName)
                .param("level", level)
                .param("parent", parentCode)
                .update();
        return jdbc.sql("select id from committee.committee where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /** Marks the committee of {@link Scope} as holding demonstration data. */
    public void markDemonstration() {
        jdbc.sql("update committee.committee set demonstration = true where id = ?")
                .param(Scope.current().committee())
                .update();
    }

    public long openTerm(int number, LocalDate opensOn, @Nullable LocalDate closesOn) {
        return jdbc.sql("""
                        insert into committee.term (number, opens_on, closes_on) values (:number, :opensOn, :closesOn)
                        on conflict (committee_id, number) do update set opens_on = excluded.opens_on, closes_on = excluded.closes_on
                        returning id
                        """)
                .param("number", number)
                .param("opensOn", opensOn)
                .param("closesOn", closesOn)
                .query(Long.class)
                .single();
    }

    /** Plans a plenary; planning the same number of the term again moves its dates. */
    public long planSession(
            long term, int number, int year, LocalDate opensOn, LocalDate closesOn, Instant windowOpensAt, Instant cutoffAt) {
        return jdbc.sql("""
                        insert into committee.session (term_id, number, year, opens_on, closes_on, window_opens_at, cutoff_at)
                        values (:term, :number, :year, :opensOn, :closesOn, :windowOpensAt, :cutoffAt)
                        on conflict (term_id, number) do update
                           set year = excluded.year, opens_on = excluded.opens_on, closes_on = excluded.closes_on,
                               window_opens_at = excluded.window_opens_at, cutoff_at = excluded.cutoff_at
                        returning id
                        """)
                .param("term", term)
                .param("number", number)
                .param("year", year)
                .param("opensOn", opensOn)
                .param("closesOn", closesOn)
                .param("windowOpensAt", windowOpensAt.atOffset(ZoneOffset.UTC))
                .param("cutoffAt", cutoffAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public long addSector(String name, LocalDate from) {
        return insertNamed("insert into committee.sector (name, valid_from) values (?, ?) returning id", List.of(name, from));
    }

    public long addBody(String kind, String name, LocalDate from) {
        return insertNamed(
                "insert into committee.body (kind, name, valid_from) values (?, ?, ?) returning id", List.of(kind, name, from));
    }

    public long addSystem(String name, LocalDate from) {
        return insertNamed(
                "insert into committee.handling_system (name, valid_from) values (?, ?) returning id", List.of(name, from));
    }

    public long addUnit(long system, String name, LocalDate from) {
        return insertNamed(
                "insert into committee.unit (system_id, name, valid_from) values (?, ?, ?) returning id",
                List.of(system, name, from));
    }

    /** Ends a sector, body, system or unit on that day; what happened under it keeps its name. */
    public void end(Part part, long id, LocalDate lastDay) {
        jdbc.sql(part.end).param(lastDay).param(id).update();
    }

    /** What a committee is made of and what may come to an end. */
    public enum Part {
        SECTOR("update committee.sector set valid_to = ? where id = ?"),
        BODY("update committee.body set valid_to = ? where id = ?"),
        SYSTEM("update committee.handling_system set valid_to = ? where id = ?"),
        UNIT("update committee.unit set valid_to = ? where id = ?");

        private final String end;

        Part(String end) {
            this.end = end;
        }
    }

    private long insertNamed(String sql, List<Object> values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
