package org.tongxin.proposal.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.proposal.PastCase;
import org.tongxin.rulebook.Rulebooks;

/** Writes past cases in batches: a thousand with full histories take about a second. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastCaseWriter {

    /** How long an answer is awaited that was asked for before this system knew the draft. */
    private static final Duration AWAITED = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Counters counters;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final ProposalDeadlines deadlines;
    private final Clock clock;

    PastCaseWriter(
            JdbcTemplate jdbc, Counters counters, Committees committees, Rulebooks rulebooks, ProposalDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.jdbc = jdbc;
        this.counters = counters;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    /** Writes them and returns their ids, in the order given. */
    public List<Long> write(List<PastCase> cases, @Nullable Long importId) {
        var rows = new Rows();
        var ids = ids("proposal.proposal", cases.size());
        var sessions = new HashMap<Long, Session>();
        var rules = rulebooks.current().section(ProposalRules.class);
        var rulebook = rulebooks.currentVersionId();
        for (int i = 0; i < cases.size(); i++) {
            var past = cases.get(i);
            var session = past.session() == null ? null : sessions.computeIfAbsent(past.session(), committees::session);
            rows.add(ids.get(i), past, new Numbers(session, rules), importId, rulebook);
        }
        rows.insert();
        var running = committees.sessionAt(clock.instant()).map(Session::id).orElse(0L);
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).open() && running.equals(cases.get(i).session())) {
                deadlines.resume(ids.get(i), cases.get(i));
            }
        }
        return ids;
    }

    private List<Long> ids(String table, int count) {
        return jdbc.queryForList("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)", Long.class, table, count);
    }

    private final class Numbers {
        private final @Nullable Session session;
        private final ProposalRules rules;

        Numbers(@Nullable Session session, ProposalRules rules) {
            this.session = session;
            this.rules = rules;
        }

        @Nullable Integer receipt() {
            return session == null ? null : counters.nextReceipt(session.id());
        }

        @Nullable String phase(Instant moment) {
            return session == null ? null : SessionPhase.of(session, LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai"))).name();
        }

        int caseNumber() {
            return counters.nextCase(session.id());
        }

        String label(int number) {
            return rules.caseLabel(session, number);
        }
    }

    /** The rows of all tables, gathered and then inserted table by table. */
    private final class Rows {
        private final Instant now = clock.instant();
        private final Map<String, List<Object[]>> byStatement = new java.util.LinkedHashMap<>();
        private final List<PastCase> replied = new ArrayList<>();
        private final List<Long> repliedIds = new ArrayList<>();

        void add(long id, PastCase past, Numbers numbers, @Nullable Long importId, long rulebook) {
            var review = past.review();
            boolean filed = review != null && review.filed();
            boolean declined = review != null && review.decision() == PastCase.Decision.DECLINED;
            Integer caseNo = filed ? numbers.caseNumber() : null;
            var text = past.text();
            put(PROPOSAL, id, UUID.randomUUID(), past.session(), rulebook, past.proposer().kind().name(), past.proposer().account(),
                    past.proposer().name(), past.proposer().sector(), text.title(), text.situation(), text.analysis(),
                    text.asks().toArray(String[]::new), text.category(), text.themes().toArray(String[]::new), past.channel(),
                    past.inSession(), status(past), numbers.receipt(), at(past.receivedAt()), caseNo,
                    caseNo == null ? null : numbers.label(caseNo), filed ? at(review.at()) : null,
                    declined ? review.reason() : null, declined ? review.destination() : null,
                    declined ? at(review.at()) : null, at(past.repliedAt()),
                    at(past.closedAt()), past.closedAt() == null ? null : "taken-over", importId, at(past.receivedAt() == null ? now : past.receivedAt()));
            for (int i = 0; i < past.signers().size(); i++) {
                addSigner(id, i + 1, past.signers().get(i), past.receivedAt(), numbers);
            }
            if (past.receivedAt() != null) {
                happened(id, past.receivedAt(), "submitted", past.proposer().name(), "");
            }
            if (review != null) {
                put(REVIEW, id, review.decision().name(), review.reason(), review.opinion(), review.reviewer(), review.reviewerName(),
                        at(review.at()));
                happened(id, review.at(), review.decision().name().toLowerCase(java.util.Locale.ROOT), review.reviewerName(), review.opinion());
            }
            addHandling(id, past);
        }

        private void addSigner(long id, int position, PastCase.Signer signer, @Nullable Instant receivedAt, Numbers numbers) {
            var agreedAt = signer.agreedAt() == null ? receivedAt : signer.agreedAt();
            boolean awaited = agreedAt == null && signer.account() != null;
            put(SIGNER, id, signer.account(), signer.name(), position, at(agreedAt), agreedAt == null ? null : numbers.phase(agreedAt),
                    awaited ? at(now) : null, awaited ? at(now.plus(AWAITED)) : null);
        }

        private void addHandling(long id, PastCase past) {
            var handling = past.handling();
            if (handling == null) {
                return;
            }
            put(ASSIGNMENT, id, handling.unit(), handling.assignedBy(), at(handling.assignedAt()), handling.signedForBy(),
                    at(handling.signedForAt()));
            happened(id, handling.assignedAt(), "assigned", handling.assignedByName(), handling.unitName());
            if (handling.signedForAt() != null) {
                happened(id, handling.signedForAt(), "signed-for", handling.signedForBy(), "");
            }
            if (past.reply() != null) {
                replied.add(past);
                repliedIds.add(id);
            }
            if (past.repliedAt() != null) {
                happened(id, past.repliedAt(), "replied", past.reply().checkedBy(), past.reply().letterNo());
            }
            if (past.rating() != null) {
                happened(id, past.rating().at(), "evaluated", past.proposer().name(), past.rating().satisfied() ? "" : past.rating().comment());
            }
            if (past.closedAt() != null) {
                happened(id, past.closedAt(), "closed", past.proposer().name(), "");
            }
        }

        void insert() {
            flush();
            if (replied.isEmpty()) {
                return;
            }
            var ids = ids("proposal.reply", replied.size());
            for (int i = 0; i < replied.size(); i++) {
                addReply(ids.get(i), repliedIds.get(i), replied.get(i));
            }
            flush();
        }

        private void addReply(long id, long proposal, PastCase past) {
            var reply = past.reply();
            put(REPLY, id, proposal, past.handling().unit(), proposal, reply.issuedAt() == null ? "IN_CHECK" : "ISSUED", reply.opening(), reply.resultClass(), reply.letterNo(), reply.contact(),
                    reply.contactPhone(), reply.writtenBy(), reply.checkedBy(), at(reply.issuedAt()));
            for (int i = 0; i < reply.answers().size(); i++) {
                var answer = reply.answers().get(i);
                put(ANSWER, id, i, answer.stance(), answer.text(), answer.promisedOn());
            }
            var rating = past.rating();
            if (rating != null) {
                put(EVALUATION, proposal, id, rating.account(), rating.attitude(), rating.result(), rating.satisfied(), rating.comment(),
                        at(rating.at()));
            }
        }

        private void happened(long id, Instant moment, String verb, String who, String note) {
            put(HISTORY, id, at(moment), verb, who, note);
        }

        private void put(String statement, @Nullable Object... values) {
            byStatement.computeIfAbsent(statement, any -> new ArrayList<>()).add(values);
        }

        private void flush() {
            byStatement.forEach(jdbc::batchUpdate);
            byStatement.clear();
        }
    }

    private static String status(PastCase past) {
        if (past.closedAt() != null) {
            return "CLOSED";
        }
        if (past.receivedAt() == null) {
            return "DRAFT";
        }
        return past.review() == null ? "RECEIVED" : past.review().decision().name();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static final String PROPOSAL = """
            insert into proposal.proposal (id, version, form_key, session_id, rulebook_id, kind, proposer_id, proposer_name, sector_id, title,
                situation, analysis, asks, category, themes, channel, in_session, status, receipt_no, received_at, case_no, case_label, filed_at,
                decline_reason, destination, declined_at, replied_at, closed_at, closed_because, import_id, created_at)
            overriding system value
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SIGNER = """
            insert into proposal.signer (proposal_id, account_id, name, position, agreed_at, phase, invited_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REVIEW = """
            insert into proposal.review (proposal_id, step, decision, reason, opinion, reviewer_id, reviewer, at)
            values (?, '', ?, ?, ?, ?, ?, ?)""";
    private static final String ASSIGNMENT = """
            insert into proposal.assignment (version, proposal_id, unit_id, assigned_by, assigned_at, signed_for_by, signed_for_at)
            values (1, ?, ?, ?, ?, ?, ?)""";
    private static final String REPLY = """
            insert into proposal.reply (id, version, assignment_id, proposal_id, status, opening, result_class, letter_no, contact, contact_phone,
                written_by, checked_by, issued_at)
            overriding system value
            values (?, 1, (select a.id from proposal.assignment a where a.proposal_id = ? and a.unit_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ANSWER = "insert into proposal.answer (reply, position, stance, text, promised_on) values (?, ?, ?, ?, ?)";
    private static final String EVALUATION = """
            insert into proposal.evaluation (proposal_id, reply_id, account_id, attitude, result, satisfied, comment, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HISTORY = "insert into proposal.history (proposal_id, at, verb, who, note) values (?, ?, ?, ?, ?)";
}
