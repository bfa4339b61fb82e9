package org.tongxin.proposal.award;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Explanation;
import org.tongxin.calendar.Holidays;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Leads a round of honours: opens it, takes nominations, brings it to the meeting and to the award (rules.md §1.15). */
@Component
@Transactional
public class AwardDesk {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AwardStore store;
    private final Candidates candidates;
    private final Announcer announcer;
    private final Rulebooks rulebooks;
    private final Holidays holidays;

    AwardDesk(AwardStore store, Candidates candidates, Announcer announcer, Rulebooks rulebooks, Holidays holidays) {
        this.store = store;
        this.candidates = candidates;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
        this.holidays = holidays;
    }

    /** Opens the round of that kind for that year; there is one at a time. Returns its id. */
    public long open(Viewer viewer, String kind, int year) {
        if (year < 1949 || year > today().getYear() + 1) {
            throw new Refusal("award.refused.year");
        }
        var rule = rulebooks.current().section(AwardRules.class).require(kind);
        int quota = rule.quotaOf(candidates.count(rule.subject(), year));
        try {
            long id = store.rounds().save(AwardRound.open(rule, year, quota, viewer.signature(), announcer.now())).id;
            tell(id, "opened", rule.label() + " " + year);
            return id;
        } catch (DuplicateKeyException there) {
            throw new Refusal("award.refused.round-there");
        }
    }

    /** Puts somebody or something forward, with the reason. */
    public void nominate(Viewer viewer, long round, @Nullable Long candidate, String reason) {
        var open = store.rounds().require(round);
        open.require(AwardRound.State.NOMINATING);
        var who = candidates.require(viewer, open.subject, open.year, candidate);
        try {
            store.nominees().save(AwardNominee.of(round, who, words(reason, 1000), viewer.signature(), announcer.now()));
        } catch (DuplicateKeyException there) {
            throw new Refusal("award.refused.nominated-already");
        }
        tell(round, "nominated", who.name());
    }

    public void beginScoring(Viewer viewer, long round) {
        var open = store.rounds().require(round);
        open.beginScoring(store.nominees().findByRoundIdOrderById(round).size());
        store.rounds().save(open);
        tell(round, "scoring-begun", "");
    }

    /** What the chairpersons' meeting decided: at most as many as the quota; from then on the decision is public. */
    public void decide(Viewer viewer, long round, List<Long> chosen, String meeting, @Nullable LocalDate on) {
        var scored = store.rounds().require(round);
        var wanted = Set.copyOf(chosen);
        var nominees = store.nominees().findByRoundIdOrderById(round);
        if (wanted.isEmpty() || !nominees.stream().map(one -> one.id).toList().containsAll(wanted)) {
            throw new Refusal("award.refused.chosen");
        }
        if (wanted.size() > scored.quota) {
            throw new Refusal("award.refused.quota", scored.quota);
        }
        if (on == null || on.isAfter(today())) {
            throw new Refusal("award.refused.date");
        }
        scored.decide(new AwardRound.Decision(words(meeting, 200), on), until(scored), viewer.signature());
        nominees.forEach(one -> one.choose(wanted.contains(one.id)));
        store.nominees().saveAll(nominees);
        store.rounds().save(scored);
        tell(round, "decided", meeting.strip());
    }

    private LocalDate until(AwardRound round) {
        var publicity = rulebooks.current().section(AwardRules.class).require(round.kind).publicity();
        return Explanation.of(today(), "公示", publicity, List.of(), List.of(), holidays.workingDaysFrom(today())).due().orElseThrow();
    }

    /** Gives the honours once nobody's objection is open. */
    public void award(Viewer viewer, long round, String document) {
        var decided = store.rounds().require(round);
        if (store.openObjections(round) > 0) {
            throw new Refusal("award.refused.objections");
        }
        if (store.nominees().findByRoundIdOrderById(round).stream().noneMatch(one -> one.chosen)) {
            throw new Refusal("award.refused.nobody");
        }
        decided.award(words(document, 60), today());
        store.rounds().save(decided);
        tell(round, "awarded", document.strip());
    }

    public void cancel(Viewer viewer, long round, String because) {
        var open = store.rounds().require(round);
        open.cancel(words(because, 300));
        store.rounds().save(open);
        tell(round, "cancelled", because.strip());
    }

    /** Takes one honour back after it was given. */
    public void revoke(Viewer viewer, long nominee, String because) {
        var honoured = store.nominees().require(nominee);
        store.rounds().require(honoured.roundId).require(AwardRound.State.AWARDED);
        honoured.revoke(words(because, 300), viewer.signature(), announcer.now());
        store.nominees().save(honoured);
        tell(honoured.roundId, "revoked", honoured.name + "：" + because.strip());
    }

    static String words(String text, int most) {
        var words = text.replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > most) {
            throw new Refusal("award.refused.words", most);
        }
        return words;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(announcer.now(), BEIJING);
    }

    private void tell(long round, String verb, String note) {
        announcer.tell(new AwardEvent(round, verb, note));
    }
}
