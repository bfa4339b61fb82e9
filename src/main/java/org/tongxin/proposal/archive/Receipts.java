package org.tongxin.proposal.archive;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.AuditReader;
import org.tongxin.audit.AuditVerification;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;

/** Makes receipts from the history and the audit chain, and checks their numbers. */
@Component
class Receipts {

    private static final String SUBJECT = "proposal:";
    private static final String ACT = "proposal.";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final AuditReader audit;
    private final AuditVerification verification;

    Receipts(JdbcClient jdbc, Cases cases, AuditReader audit, AuditVerification verification) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.verification = verification;
    }

    @Transactional(readOnly = true)
    Receipt of(Viewer viewer, long proposal) {
        var facts = cases.require(viewer, proposal);
        var chain = audit.chain(SUBJECT + proposal);
        var number = chain.isEmpty() ? null : ReceiptNumber.of(chain.getLast().seq(), chain.getLast().hash()).text();
        return new Receipt(proposal, facts.caseLabel(), facts.title(), facts.proposerName(), number, lines(proposal, chain));
    }

    /** History and chain are written from the same events in the same order, so the nth «answered» of one is that of the other. */
    private List<Receipt.Line> lines(long proposal, List<AuditReader.Link> chain) {
        Map<String, Deque<AuditReader.Link>> byAct = new HashMap<>();
        chain.forEach(link -> byAct.computeIfAbsent(link.act(), any -> new ArrayDeque<>()).add(link));
        var lines = new ArrayList<Receipt.Line>();
        jdbc.sql("select at, verb, who, note from proposal.history where proposal_id = ? order by id")
                .param(proposal)
                .query(row -> {
                    var links = byAct.get(ACT + row.getString(2));
                    var link = links == null ? null : links.poll();
                    lines.add(new Receipt.Line(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3), row.getString(4),
                            link == null ? null : link.seq(), link == null ? null : link.hash()));
                });
        return lines;
    }

    /** Checks a printed number against the chain of the committee in scope, recomputing the chain from its beginning. */
    Receipt.Check check(String text) {
        var number = ReceiptNumber.parse(text);
        var link = number.flatMap(one -> audit.link(one.seq()))
                .filter(found -> found.subject().startsWith(SUBJECT) && found.hash().startsWith(number.get().prefix()));
        if (link.isEmpty()) {
            return new Receipt.Check(Receipt.Verdict.UNKNOWN, null, null, null);
        }
        var found = link.get();
        var finding = verification.verify(Scope.current().committee());
        boolean sound = finding.sound() || finding.brokenAt() > found.seq();
        return new Receipt.Check(sound ? Receipt.Verdict.SOUND : Receipt.Verdict.BROKEN, Long.parseLong(found.subject().substring(SUBJECT.length())),
                found.at(), found.act().substring(ACT.length()));
    }
}
