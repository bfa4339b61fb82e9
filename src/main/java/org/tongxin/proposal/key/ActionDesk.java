package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Writes down what leaders and others in charge do, on one filed proposal or several, and what it leaves to be done. */
@Component
@Transactional
public class ActionDesk {

    /** Who may be the one who acted: leaders, and members who take part. */
    static final Set<Role> DOERS = EnumSet.of(Role.LEADER, Role.CHAIRPERSON, Role.VICE_CHAIRPERSON, Role.PROPOSALS_DIRECTOR, Role.MEMBER, Role.CONVENER);

    private final Register register;
    private final Cases cases;
    private final People people;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    ActionDesk(Register register, Cases cases, People people, Announcer announcer, Rulebooks rulebooks) {
        this.register = register;
        this.cases = cases;
        this.people = people;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /**
     * What shall be done.
     *
     * @param office whether by the committee's office
     * @param unit   by that unit; where null and not by the office, by the units that answer each of the proposals
     */
    public record Order(String what, @Nullable LocalDate dueOn, boolean office, @Nullable Long unit) {}

    /**
     * Writes an action down: one's own, or the office for somebody in charge. Returns its id.
     *
     * @param doer account of who acted
     */
    public long log(Viewer viewer, long doer, List<Long> proposals, ActionText text, List<Order> orders) {
        if (doer != viewer.account() && !viewer.may(Act.SUPERVISE_PROPOSALS)) {
            throw new Refusal("key.refused.not-yours");
        }
        var person = people.find(doer, DOERS).orElseThrow(() -> new Refusal("key.refused.no-doer"));
        var on = cases.all(viewer, proposals);
        on.forEach(CaseFacts::requireFiled);
        var action = Action.of(person, on.stream().map(CaseFacts::id).toList());
        action.write(text, rulebooks.current().section(KeyRules.class), viewer.signature(), announcer.now());
        requirePart(viewer, person, on);
        register.actions.save(action);
        on.forEach(one -> tell(viewer, one.id(), "key-acted", said(action)));
        orders.forEach(order -> order(viewer, action, on, order));
        return action.id;
    }

    /** Who does not see all of the committee's business writes only on key proposals of which he or she holds a slot. */
    private void requirePart(Viewer viewer, People.Person person, List<CaseFacts> on) {
        if (viewer.seesWholeCommittee()) {
            return;
        }
        for (var one : on) {
            boolean holds = register.keys.findFirstByProposalIdAndUndoneAtIsNullOrderByIdDesc(one.id())
                    .filter(key -> key.holders.stream().anyMatch(holder -> holder.current() && holder.accountId() == person.account()))
                    .isPresent();
            if (!holds) {
                throw new Refusal("key.refused.not-yours");
            }
        }
    }

    /** Completes or corrects what was written: by who acted, or by the office. */
    public void write(Viewer viewer, long id, ActionText text) {
        var action = own(viewer, id);
        action.write(text, rulebooks.current().section(KeyRules.class), viewer.signature(), announcer.now());
        register.actions.save(action);
        action.on().forEach(one -> tell(viewer, one, "key-acted", said(action)));
    }

    /** Adds something to be done. */
    public void order(Viewer viewer, long id, Order order) {
        var action = own(viewer, id);
        order(viewer, action, cases.all(viewer, action.on()), order);
    }

    /** The action as somebody may change it. */
    Action own(Viewer viewer, long id) {
        var action = register.actions.require(id);
        cases.all(viewer, action.on());
        if (action.accountId != viewer.account() && !viewer.may(Act.SUPERVISE_PROPOSALS)) {
            throw new Refusal("key.refused.not-yours");
        }
        return action;
    }

    private void order(Viewer viewer, Action action, List<CaseFacts> on, Order order) {
        people.requireUnit(order.unit());
        for (var one : on) {
            var units = new ArrayList<@Nullable Long>(order.unit() != null ? List.of(order.unit()) : order.office() ? List.of() : one.units());
            if (units.isEmpty()) {
                units.add(null);
            }
            units.forEach(unit -> register.tasks.save(Task.of(action.id, one.id(), unit, order.what(), order.dueOn())));
            tell(viewer, one.id(), "key-task-set", order.what().strip() + "（" + order.dueOn() + "）");
        }
    }

    /** Closes a task with its result: the unit it was given to, or the office. */
    public long close(Viewer viewer, long id, String result) {
        var task = register.tasks.require(id);
        cases.require(viewer, task.proposalId);
        boolean ofUnit = task.unitId != null && viewer.units().contains(task.unitId);
        if (!ofUnit && !viewer.may(Act.SUPERVISE_PROPOSALS)) {
            throw new Refusal("key.refused.not-yours");
        }
        task.close(result, viewer.signature(), announcer.now());
        register.tasks.save(task);
        tell(viewer, task.proposalId, "key-task-done", task.what + "：" + task.result);
        return task.proposalId;
    }

    private String said(Action action) {
        return action.heldOn + " " + action.leader + " " + rulebooks.current().section(KeyRules.class).kindLabel(action.kind)
                + (action.place.isEmpty() ? "" : "（" + action.place + "）");
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }

    /** Where actions, tasks and the slots of key proposals are kept. */
    @Component
    static class Register {
        private final Actions actions;
        private final Tasks tasks;
        private final KeyCases keys;

        Register(Actions actions, Tasks tasks, KeyCases keys) {
            this.actions = actions;
            this.tasks = tasks;
            this.keys = keys;
        }
    }
}
