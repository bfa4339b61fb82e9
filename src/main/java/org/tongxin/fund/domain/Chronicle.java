package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.fund.FundEvent;
import org.tongxin.fund.Signature;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;

/** Writes down what happened: to a project in its own history and its proposal's, to anything else in the audit trail. */
@Component
class Chronicle {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Now, in the precision the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Signature signature(Viewer viewer) {
        return new Signature(viewer.account(), viewer.signature(), now());
    }

    /** The moment from which something of that day counts: its own beginning, unless it is written down to set another right. */
    Instant countsFrom(LocalDate day, boolean correction) {
        var now = now();
        var begin = day.atStartOfDay(clock.getZone()).toInstant();
        return correction || begin.isAfter(now) ? now : begin;
    }

    void tell(String verb, String subject, String note) {
        events.publishEvent(new FundEvent(verb, subject, note));
    }

    /** @param amount what it came to then, in 元; null where the act has no amount */
    void note(Project project, String verb, Signature by, @Nullable BigDecimal amount, String note) {
        jdbc.sql("insert into fund.history (project_id, at, verb, who, amount, note) values (:project, :at, :verb, :who, :amount, :note)")
                .param("project", project.id)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("verb", verb)
                .param("who", by.name())
                .param("amount", amount)
                .param("note", note)
                .update();
        var said = amount == null ? note : amount.toPlainString() + " 元" + (note.isEmpty() ? "" : "　" + note);
        events.publishEvent(new ProposalEvent.Noted(project.proposalId, by.name(), by.at(), "fund-" + verb, said));
    }
}
