package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/**
 * Acts on promises (rules.md §1.13): the unit reports and asks for another date, the office decides and looks again, the proposer says
 * what he thinks. A promise outlives its session: none of this asks whether the case is closed or archived.
 */
@Component
@Transactional
public class PromiseDesk {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REASON = 1_000;

    private final Promises promises;
    private final PromiseLog log;
    private final LookBacks lookBacks;
    private final Cases cases;
    private final Announcer announcer;

    PromiseDesk(Promises promises, PromiseLog log, LookBacks lookBacks, Cases cases, Announcer announcer) {
        this.promises = promises;
        this.log = log;
        this.lookBacks = lookBacks;
        this.cases = cases;
        this.announcer = announcer;
    }

    /** Words and a file that show it. */
    public record Evidence(String text, @Nullable MultipartFile file) {

        public static Evidence of(String text) {
            return new Evidence(text, null);
        }
    }

    public void report(Viewer unit, long id, Evidence evidence) {
        var promise = own(unit, id);
        promise.requireRunning();
        log.write(unit, promise, PromiseLog.Line.of(PromiseLog.Kind.PROGRESS, evidence));
    }

    /** The unit says that it is done; only a re-check finds it kept. */
    public void fulfil(Viewer unit, long id, Evidence evidence) {
        var promise = own(unit, id);
        promise.fulfil(announcer.now());
        promises.save(promise);
        log.write(unit, promise, PromiseLog.Line.of(PromiseLog.Kind.FULFILLED, evidence));
    }

    public void askForDate(Viewer unit, long id, LocalDate day, String because) {
        var promise = own(unit, id);
        var reason = PromiseLog.required(because);
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("promise.refused.text-long", LONGEST_REASON);
        }
        promise.askFor(day, reason, LocalDate.ofInstant(announcer.now(), BEIJING));
        promises.save(promise);
        log.write(unit, promise, PromiseLog.Line.date(PromiseLog.Kind.DATE_ASKED, because, day));
    }

    /** The office decides on the date asked for; what the letter promised stays beside it. */
    public void decideDate(Viewer office, long id, boolean grant, String opinion) {
        var promise = promises.require(id);
        var wanted = promise.decide(grant);
        promises.save(promise);
        log.write(office, promise, PromiseLog.Line.date(
                grant ? PromiseLog.Kind.DATE_GRANTED : PromiseLog.Kind.DATE_REFUSED, opinion, grant ? wanted : null));
    }

    /** The office looked again: kept, in part, or not; with evidence, by itself or in a planned round. */
    public void check(Viewer office, long id, PromiseState found, Evidence evidence, @Nullable Long lookBack) {
        var promise = promises.require(id);
        if (lookBack != null) {
            var session = cases.require(promise.proposalId).session();
            if (session == null || !lookBacks.require(lookBack).requireOpen().covers(session)) {
                throw new Refusal("promise.refused.not-in-round");
            }
        }
        promise.check(found);
        promises.save(promise);
        log.write(office, promise, new PromiseLog.Line(PromiseLog.Kind.CHECK, evidence.text(), evidence.file(), null, found, lookBack));
    }

    /** The proposer of the case says what he thinks of it. */
    public void comment(Viewer proposer, long id, String words) {
        var promise = promises.require(id);
        var owner = cases.require(proposer, promise.proposalId).proposer();
        if (owner == null || owner != proposer.account()) {
            throw new NoSuchCase();
        }
        log.write(proposer, promise, PromiseLog.Line.of(PromiseLog.Kind.COMMENT, Evidence.of(words)));
    }

    /** A promise of the viewer's own unit; for others there is none. */
    private Promise own(Viewer unit, long id) {
        var promise = promises.require(id);
        if (!unit.units().contains(promise.unitId)) {
            throw new NoSuchCase();
        }
        return promise;
    }
}
