package org.tongxin.proposal.telling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.DeadlineMoved;
import org.tongxin.calendar.Whom;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.notice.NoticeDesk;
import org.tongxin.notice.Told;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Rewriting;
import org.tongxin.ui.Words;

/** Tells the right people, in the act's transaction, what happened to a proposal; and programs that it happened. */
@Component
class ProposalNotices {

    private static final String PREFIX = "proposal:";

    private final NoticeDesk desk;
    private final Concerned concerned;
    private final Committees committees;
    private final Words words;

    ProposalNotices(NoticeDesk desk, Concerned concerned, Committees committees, Words words) {
        this.desk = desk;
        this.concerned = concerned;
        this.committees = committees;
        this.words = words;
    }

    @EventListener
    void on(ProposalEvent event) {
        desk.announce(event.act(), () -> facts(event));
        long id = event.proposal();
        switch (event) {
            case ProposalEvent.Submitted one -> tell(concerned.reviewers(id), one, one.title());
            case ProposalEvent.Returned one -> urgent(concerned.proposers(id), one, one.title(), one.opinion());
            case ProposalEvent.Declined one -> urgent(concerned.proposers(id), one, one.title(), one.reason());
            case ProposalEvent.Filed one -> filed(one);
            case ProposalEvent.Regraded one -> tell(concerned.units(id), one, one.title(), one.change());
            case ProposalEvent.SetAside one -> tell(concerned.proposers(id), one, one.title(), one.because());
            case ProposalEvent.TakenUpAgain one -> tell(concerned.proposers(id), one, one.title());
            case ProposalEvent.Assigned one -> tell(concerned.unit(one.unit()), one, one.title());
            case ProposalEvent.TakenBack one -> tell(concerned.unit(one.unit()), one, one.title());
            case ProposalEvent.ReplyHandedIn one -> tell(concerned.heads(one.unit()), one, one.title());
            case ProposalEvent.ReplySentBack one -> tell(concerned.clerks(one.unit()), one, one.title(), one.reason());
            case ProposalEvent.Replied one -> urgent(concerned.proposers(id), one, one.title(), one.letterNo());
            case ProposalEvent.Evaluated one -> evaluated(one);
            case ProposalEvent.Reopened one -> tell(concerned.unit(one.unit()), one, one.title(), one.opinion());
            case ProposalEvent.Closed one -> closed(one);
            case ProposalEvent.Noted one -> noted(one);
            default -> {
                // concerns nobody who does not know already
            }
        }
    }

    /** Told once for each signature: who was told signed other words than those that are there the next time. */
    @EventListener
    void on(Rewriting rewriting) {
        desk.tell(concerned.signersOfThis(rewriting.proposal()),
                Told.of("proposal.rewritten", words.say("telling.rewritten", rewriting.title()), "/proposals/" + rewriting.proposal()));
    }

    /** A deadline moved with a holiday: those who keep it are told the new date. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.subject().startsWith(PREFIX) && moved.to() != null) {
            long id = Long.parseLong(moved.subject().substring(PREFIX.length()));
            concerned.find(id).ifPresent(moves -> desk.tell(concerned.of(id, moved.step(), new Whom(moved.unit(), moved.account())),
                    Told.of("proposal.deadline-moved", words.say("telling.deadline-moved", moves.title(), moved.label(), moved.to()), "/proposals/" + id)));
        }
    }

    private void filed(ProposalEvent.Filed event) {
        tell(concerned.proposers(event.proposal()), event, event.title(), event.caseLabel());
        desk.tell(concerned.mayDo(Act.ASSIGN_PROPOSAL), told("to-assign", event, event.title()));
    }

    private void evaluated(ProposalEvent.Evaluated event) {
        desk.tell(concerned.units(event.proposal()), told(event.sealed() ? "evaluated-sealed" : event.verb(), event, event.title(), event.note()));
        if (!event.satisfied()) {
            var judges = new LinkedHashSet<>(concerned.mayDo(Act.CLOSE_PROPOSAL));
            if (event.sealed()) {
                judges.removeAll(concerned.sealedFrom(event.proposal()));
            }
            desk.tell(judges, told("to-judge", event, event.title()));
        }
    }

    private void closed(ProposalEvent.Closed event) {
        var people = concerned.proposers(event.proposal());
        people.addAll(concerned.units(event.proposal()));
        tell(people, event, event.title());
    }

    private void noted(ProposalEvent.Noted event) {
        long id = event.proposal();
        switch (event.verb()) {
            case "passed" -> note(concerned.reviewers(id), event);
            case "objected", "extension-asked" -> note(concerned.mayDo(Act.ASSIGN_PROPOSAL), event);
            case "objection-refused", "extension-granted", "extension-refused", "co-opinion" -> note(concerned.units(id), event);
            case "merge-proposed", "merged-in", "promise-progress", "promise-fulfilled", "supplemented" -> note(concerned.proposers(id), event);
            case "promise-checked", "promise-date-granted", "promise-date-refused" -> {
                var people = concerned.proposers(id);
                people.addAll(concerned.units(id));
                note(people, event);
            }
            case "promise-date-asked" -> note(concerned.mayDo(Act.CHECK_PROMISES), event);
            case "promise-commented" -> note(concerned.units(id), event);
            default -> {
                // stands in the history for whoever looks
            }
        }
    }

    private void note(Collection<Long> people, ProposalEvent.Noted event) {
        tell(people, event, concerned.facts(event.proposal()).title(), event.note());
    }

    private void tell(Collection<Long> people, ProposalEvent event, String title, String... more) {
        desk.tell(people, told(event.verb(), event, title, more));
    }

    private void urgent(Collection<Long> people, ProposalEvent event, String title, String more) {
        var told = told(event.verb(), event, title, more);
        desk.tell(people, Told.urgent(told.kind(), told.sentence(), told.href()));
    }

    private Told told(String verb, ProposalEvent event, String title, String... more) {
        return Told.of("proposal." + verb, words.say("telling." + verb, title, more.length == 0 ? "" : more[0]), "/proposals/" + event.proposal());
    }

    /** Ids and times only: what was written is read over the interface, by those who may. */
    private Map<String, Object> facts(ProposalEvent event) {
        Map<String, Object> facts = new LinkedHashMap<>();
        var code = committees.current().code();
        facts.put("event", event.act());
        facts.put("committee", code);
        facts.put("proposal", event.proposal());
        facts.put("at", event.at().toString());
        facts.put("href", "/api/v1/" + code + "/proposals/" + event.proposal());
        return facts;
    }
}
