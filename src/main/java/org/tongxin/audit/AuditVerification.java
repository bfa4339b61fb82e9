package org.tongxin.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/** Recomputes every chain from its beginning and names the first line of each that was changed, removed or slipped in. */
@Component
public class AuditVerification {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Committees committees;

    AuditVerification(JdbcClient jdbc, TransactionTemplate transaction, Committees committees) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.committees = committees;
    }

    /**
     * What a check of one chain found.
     *
     * @param committee id of the committee, 0 for the chain of sign-ins
     * @param entries   lines checked
     * @param brokenAt  number of the first line that does not fit, or 0 when all do
     */
    public record Finding(int committee, long entries, long brokenAt) {
        public boolean sound() {
            return brokenAt == 0;
        }
    }

    public List<Finding> verifyAll() {
        var findings = new ArrayList<Finding>();
        findings.add(verify(Scope.NONE));
        committees.all().forEach(committee -> findings.add(verify(committee.id())));
        return findings;
    }

    /** Checks the chain of one committee. */
    public Finding verify(int committee) {
        return Scope.get(committee, Scope.NONE, () -> transaction.execute(status -> walk(committee)));
    }

    private Finding walk(int committee) {
        var walk = new Walk();
        jdbc.sql("select * from audit.entry where committee_id = ? order by seq")
                .param(committee)
                .withFetchSize(1_000)
                .query(row -> {
                    walk.step(new Entry(
                            row.getInt("committee_id"), row.getLong("seq"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("account_id"), row.getLong("keyboard_id"), row.getString("origin"),
                            row.getString("act"), row.getString("subject"), row.getString("details")),
                            row.getString("hash"));
                });
        var head = jdbc.sql("select seq || ' ' || hash from audit.head where committee_id = ?")
                .param(committee)
                .query(String.class)
                .optional()
                .orElse("0 " + Entry.BEGINNING);
        return new Finding(committee, walk.entries, walk.brokenAt != 0 || head.equals(walk.entries + " " + walk.hash)
                ? walk.brokenAt : walk.entries + 1);
    }

    private static final class Walk {
        private long entries;
        private long brokenAt;
        private String hash = Entry.BEGINNING;

        void step(Entry entry, String stored) {
            entries++;
            hash = entry.hashAfter(hash);
            if (brokenAt == 0 && (entry.seq() != entries || !hash.equals(stored))) {
                brokenAt = entries;
            }
        }
    }
}
