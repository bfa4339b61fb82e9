package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Leads a key proposal from the decision to its result: who holds its slots, by which plan, since when. None goes on without a leader. */
@Component
@Transactional
public class KeyDesk {

    private final KeyCases keys;
    private final Cases cases;
    private final People people;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    KeyDesk(KeyCases keys, Cases cases, People people, Announcer announcer, Rulebooks rulebooks) {
        this.keys = keys;
        this.cases = cases;
        this.people = people;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** Somebody for a slot. */
    public record Named(String slot, long account) {}

    /** Makes a candidate a key proposal; its proposer takes part by itself where the rules have a slot for that. */
    void begin(Viewer viewer, Candidate candidate, Round round, LocalDate keyOn, List<Named> leaders) {
        var key = KeyCase.of(candidate, round, keyOn, viewer.signature());
        var rules = rules(key);
        leaders.forEach(one -> name(key, rules.slot(one.slot()), one.account()));
        var proposer = cases.require(viewer, candidate.proposalId).requireFiled().proposer();
        if (proposer != null) {
            rules.slots().stream().filter(slot -> slot.party() == KeyRules.Party.TAKES_PART).findFirst()
                    .ifPresent(slot -> people.find(proposer, slot.roles()).ifPresent(one -> key.name(slot, one, announcer.now())));
        }
        if (rules.withoutLeader() == KeyRules.WithoutLeader.REFUSE_DECISION) {
            requireLeaders(key);
        }
        try {
            keys.save(key);
        } catch (DuplicateKeyException already) {
            throw new Refusal("key.refused.key-already");
        }
        tell(viewer, key, "key-decided", keyOn + " " + String.join("、", key.holders.stream().map(KeyCase.Holder::name).toList()));
    }

    public void name(Viewer viewer, long id, String slot, long account) {
        var key = require(viewer, id);
        var place = rules(key).slot(slot);
        if (key.holds(slot, account)) {
            return;
        }
        name(key, place, account);
        keys.save(key);
        tell(viewer, key, "key-leader-named", place.label() + "：" + key.nameOf(slot, account));
    }

    /** Lets a holder go; the slot may be given to somebody else in the same act. */
    public void release(Viewer viewer, long id, String slot, long account, @Nullable Long successor) {
        var key = require(viewer, id);
        var place = rules(key).slot(slot);
        if (!key.holds(slot, account)) {
            throw new NoSuchCase();
        }
        var released = key.nameOf(slot, account);
        if (successor == null || successor == account) {
            key.release(place, account, announcer.now());
        } else {
            replace(key, place, account, successor);
        }
        keys.save(key);
        tell(viewer, key, "key-leader-released", place.label() + "：" + released
                + (successor == null || successor == account ? "" : " → " + key.nameOf(slot, successor)));
    }

    private void replace(KeyCase key, KeyRules.Slot place, long account, long successor) {
        var roomier = new KeyRules.Slot(place.code(), place.label(), place.party(), place.roles(), place.required(), place.most() + 1);
        name(key, roomier, successor);
        key.release(place, account, announcer.now());
    }

    /** Writes the plan: the office, or a leader who holds a slot of it. */
    public void plan(Viewer viewer, long id, String text, @Nullable Long unit, @Nullable LocalDate due) {
        var key = require(viewer, id);
        var rules = rules(key);
        if (!viewer.may(Act.SUPERVISE_PROPOSALS)
                && rules.slots().stream().filter(KeyRules.Slot::leads).noneMatch(slot -> key.holds(slot.code(), viewer.account()))) {
            throw new Refusal("key.refused.not-yours");
        }
        people.requireUnit(unit);
        key.plan(text, unit, due);
        keys.save(key);
        tell(viewer, key, "key-planned", key.plan.length() > NOTE ? key.plan.substring(0, NOTE) + "……" : key.plan);
    }

    private static final int NOTE = 200;

    /** Begins the supervision; refused while an obligatory slot is empty or its holder no longer in office. */
    public void start(Viewer viewer, long id) {
        var key = require(viewer, id);
        requireLeaders(key);
        key.start(viewer.signature(), announcer.now());
        keys.save(key);
        tell(viewer, key, "key-started", "");
    }

    public void finish(Viewer viewer, long id, String result) {
        var key = require(viewer, id);
        key.finish(result, viewer.signature(), announcer.now());
        keys.save(key);
        tell(viewer, key, "key-finished", key.result);
    }

    /** Takes the decision back; refused once the case has its result. */
    void undo(Viewer viewer, long candidate, String why) {
        for (var key : keys.findByCandidateIdAndUndoneAtIsNull(candidate)) {
            key.undo(why, viewer.signature(), announcer.now());
            keys.save(key);
        }
    }

    private void name(KeyCase key, KeyRules.Slot slot, long account) {
        var person = people.find(account, slot.roles()).orElseThrow(() -> new Refusal("key.refused.not-in-office", slot.label()));
        key.name(slot, person, announcer.now());
    }

    private void requireLeaders(KeyCase key) {
        rules(key).slots().stream().filter(KeyRules.Slot::required).forEach(slot -> {
            var inOffice = people.with(slot.roles()).stream().map(People.Person::account).toList();
            if (inOffice.stream().noneMatch(account -> key.holds(slot.code(), account))) {
                throw new Refusal("key.refused.no-leader", slot.label());
            }
        });
    }

    private KeyCase require(Viewer viewer, long id) {
        var key = keys.require(id);
        cases.require(viewer, key.proposalId);
        return key;
    }

    private KeyRules rules(KeyCase key) {
        return rulebooks.of(key.rulebookId).section(KeyRules.class);
    }

    private void tell(Viewer viewer, KeyCase key, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(key.proposalId, viewer.signature(), announcer.now(), verb, note));
    }
}
