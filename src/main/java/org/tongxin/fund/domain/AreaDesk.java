package org.tongxin.fund.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.fund.Signature;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.KnownCases;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Keeps the townships and streets, and ties livelihood-project proposals to them. */
@Component
@Transactional
public class AreaDesk {

    private final JdbcClient jdbc;
    private final KnownCases cases;
    private final Rulebooks rulebooks;
    private final Chronicle chronicle;

    AreaDesk(JdbcClient jdbc, KnownCases cases, Rulebooks rulebooks, Chronicle chronicle) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rulebooks = rulebooks;
        this.chronicle = chronicle;
    }

    /** Adds a township or street that is there from that day, and returns its id. */
    public long found(@Nullable String typed, @Nullable LocalDate from) {
        var name = Typed.text(typed, 40, "fund.refused.area");
        var day = Typed.day(from, chronicle.today());
        if (name.length() < 2) {
            throw new Refusal("fund.refused.area");
        }
        var kind = name.endsWith(rulebooks.current().section(FundRules.class).streetEnds()) ? "STREET" : "TOWNSHIP";
        long id = Bounds.within(() -> jdbc.sql("insert into fund.area (name, kind, valid_from) values (?, ?, ?) returning id")
                .params(name, kind, day).query(Long.class).single());
        chronicle.tell("area-added", "fund-area:" + id, name);
        return id;
    }

    /** Ends a township or street on that day; what was done under it stays. */
    public void end(long area, @Nullable LocalDate lastDay) {
        var day = Typed.day(lastDay, chronicle.today());
        int ended = jdbc.sql("update fund.area set valid_to = :day where id = :id and valid_to is null and valid_from <= :day")
                .param("day", day).param("id", area).update();
        if (ended == 0) {
            throw new NoSuchRecord();
        }
        chronicle.tell("area-ended", "fund-area:" + area, day.toString());
    }

    /** Makes a filed proposal the livelihood-project proposal of an area. */
    public void mark(Viewer viewer, long proposal, long area) {
        if (!cases.require(viewer, proposal).filed()) {
            throw new Refusal("fund.refused.not-filed");
        }
        mark(proposal, area, chronicle.signature(viewer));
    }

    void mark(long proposal, long area, Signature by) {
        jdbc.sql("select 1 from fund.area where id = ? and valid_to is null").param(area).query(Integer.class).optional()
                .orElseThrow(NoSuchRecord::new);
        Bounds.within(() -> jdbc.sql("insert into fund.livelihood (proposal_id, area_id, marked_by, counts_from) values (?, ?, ?, ?)")
                .params(proposal, area, by.name(), by.at().atOffset(ZoneOffset.UTC)).update());
        chronicle.tell("marked", "proposal:" + proposal, "area " + area);
    }

    /** Takes the mark back. */
    public void unmark(Viewer viewer, long proposal) {
        cases.require(viewer, proposal);
        int ended = jdbc.sql("update fund.livelihood set ended_at = :at, ended_by = :by where proposal_id = :proposal and ended_at is null")
                .param("at", chronicle.now().atOffset(ZoneOffset.UTC)).param("by", viewer.signature()).param("proposal", proposal).update();
        if (ended == 0) {
            throw new NoSuchRecord();
        }
        chronicle.tell("unmarked", "proposal:" + proposal, "");
    }

    long areaNamed(String name) {
        return jdbc.sql("select id from fund.area where name = ? and valid_to is null").param(name).query(Long.class).optional()
                .orElseThrow(NoSuchRecord::new);
    }
}
