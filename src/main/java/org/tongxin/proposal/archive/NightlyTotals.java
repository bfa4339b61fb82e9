package org.tongxin.proposal.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.AuditReader;
import org.tongxin.audit.Auditable;
import org.tongxin.notice.Reminder;
import tools.jackson.databind.json.JsonMapper;

/** Checks each night that the totals agree, and keeps what it found in the audit trail, where nobody can change it afterwards. */
@Component
@Transactional
public class NightlyTotals implements Reminder {

    private static final String SUBJECT = "totals";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Exceptions exceptions;
    private final Totals totals;
    private final AuditReader audit;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    NightlyTotals(Exceptions exceptions, Totals totals, AuditReader audit, ApplicationEventPublisher events, JsonMapper json) {
        this.exceptions = exceptions;
        this.totals = totals;
        this.audit = audit;
        this.events = events;
        this.json = json;
    }

    /** What a night's check counted, and how many lines did not agree. */
    public record Counted(long received, long filed, long replied, long closed, long disagreeing) {}

    /** The last check and when it was. */
    public record Checked(Instant at, Counted counted) {}

    @Override
    public void remind(LocalDate today) {
        if (last().filter(one -> LocalDate.ofInstant(one.at(), BEIJING).equals(today)).isEmpty()) {
            var whole = totals.whole();
            long wrong = exceptions.all().stream().filter(one -> one.kind() == ExceptionKind.SUMS).count();
            events.publishEvent(new Check(new Counted(whole.received(), whole.filed(), whole.replied(), whole.closed(), wrong)));
        }
    }

    /** The newest stored check; empty before the first night. */
    @Transactional(readOnly = true)
    public Optional<Checked> last() {
        return audit.page(Long.MAX_VALUE, SUBJECT).stream().findFirst()
                .map(line -> new Checked(line.at(), json.readValue(line.details(), Counted.class)));
    }

    record Check(Counted counted) implements Auditable {

        @Override
        public String act() {
            return "proposal.totals-checked";
        }

        @Override
        public String subject() {
            return SUBJECT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("received", counted.received(), "filed", counted.filed(), "replied", counted.replied(), "closed", counted.closed(),
                    "disagreeing", counted.disagreeing());
        }
    }
}
