package org.tongxin.proposal.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.key.KeyView.HolderView;
import org.tongxin.proposal.key.KeyView.SlotView;
import org.tongxin.proposal.key.KeyView.State;

/** Puts beside key proposals who holds which slot, what was done in it, and which slot is empty or idle (四方). */
@Component
class SlotBoard {

    private static final String HOLDERS = """
            select h.*, a.title, a.account_id is not null as in_office
              from proposal.key_holder h
              left join lateral (select x.account_id, x.title from identity.appointment x
                    where x.account_id = h.account_id and x.role = h.role and x.committee_id = committee.current_committee()
                      and x.valid_from <= :today and (x.valid_to is null or x.valid_to >= :today) limit 1) a on true
             where h.key_case = any(:ids) and h.released_at is null order by h.key_case, h.position""";

    /** Actions written down, and what the proposer wrote of contacts. */
    private static final String DOINGS = """
            select d.proposal_id, d.account_id, max(d.on_day) as last, count(*) as n
              from (select c.proposal_id, a.account_id, a.held_on as on_day
                      from proposal.key_action a join proposal.key_action_case c on c.action = a.id where c.proposal_id = any(:proposals)
                    union all
                    select t.proposal_id, p.proposer_id, t.held_on
                      from proposal.contact t join proposal.proposal p on p.id = t.proposal_id
                     where t.proposal_id = any(:proposals) and t.side = 'PROPOSER' and p.proposer_id is not null) d
             group by d.proposal_id, d.account_id""";

    /** Signing, contacts, opinions, replies and finished tasks of the units that have the case. */
    private static final String UNITS = """
            select a.proposal_id, a.unit_id, u.name, a.assigned_at::date as since, max(d.on_day) as last, count(d.on_day) as n
              from proposal.assignment a join committee.unit u on u.id = a.unit_id
              left join lateral (
                    select a.signed_for_at::date as on_day where a.signed_for_at is not null
                    union all select c.held_on from proposal.contact c where c.assignment_id = a.id
                    union all select o.at::date from proposal.co_opinion o where o.assignment_id = a.id
                    union all select r.issued_at::date from proposal.reply r where r.assignment_id = a.id and r.issued_at is not null
                    union all select t.done_at::date from proposal.key_task t
                               where t.proposal_id = a.proposal_id and t.unit_id = a.unit_id and t.done_at is not null) d on true
             where a.proposal_id = any(:proposals) and a.ended_at is null
             group by a.id, u.name order by a.id""";

    private final JdbcClient jdbc;
    private final People people;

    SlotBoard(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Held(long key, String slot, HolderView holder) {}

    /** What an account, or a unit, has done for a proposal. */
    private record Doing(long proposal, HolderView who, @Nullable LocalDate last, int count) {}

    List<KeyView> fill(List<KeyView> views) {
        if (views.isEmpty()) {
            return views;
        }
        var ids = views.stream().map(KeyView::id).toArray(Long[]::new);
        var proposals = views.stream().map(one -> one.of().id()).toArray(Long[]::new);
        var held = by(jdbc.sql(HOLDERS).param("ids", ids).param("today", people.today()).query(SlotBoard::held).list(), Held::key);
        var doings = by(jdbc.sql(DOINGS).param("proposals", proposals).query(SlotBoard::doing).list(), Doing::proposal);
        var units = by(jdbc.sql(UNITS).param("proposals", proposals).query(SlotBoard::unit).list(), Doing::proposal);
        return views.stream().map(view -> filled(view, held.getOrDefault(view.id(), List.of()),
                doings.getOrDefault(view.of().id(), List.of()), units.getOrDefault(view.of().id(), List.of()))).toList();
    }

    private KeyView filled(KeyView view, List<Held> held, List<Doing> doings, List<Doing> units) {
        var slots = view.rules().slots().stream().map(slot -> {
            if (!slot.named()) {
                return slot(view, slot, units.stream().map(Doing::who).toList(), units);
            }
            var holders = held.stream().filter(one -> one.slot().equals(slot.code())).map(Held::holder).toList();
            var theirs = doings.stream().filter(one -> holders.stream().anyMatch(holder -> holder.account() == one.who().account())).toList();
            return slot(view, slot, holders, theirs);
        }).toList();
        return new KeyView(view.id(), view.session(), view.sessionTitle(), view.of(), view.keyOn(), view.plan(), view.startedOn(), view.result(),
                view.finishedOn(), view.rules(), slots, view.openTasks(), view.lateTasks());
    }

    /** Idle once nothing was done for so many days since the last action, or since somebody took the slot. */
    private SlotView slot(KeyView view, KeyRules.Slot slot, List<HolderView> holders, List<Doing> doings) {
        var last = doings.stream().map(Doing::last).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        var inOffice = holders.stream().filter(HolderView::inOffice).toList();
        var since = Stream.concat(Stream.ofNullable(last), inOffice.stream().map(HolderView::since)).max(LocalDate::compareTo);
        boolean waits = view.open() && view.of().status() == ProposalStatus.FILED;
        var state = since.isEmpty() || inOffice.isEmpty() ? State.EMPTY
                : waits && ChronoUnit.DAYS.between(since.get(), people.today()) > view.rules().idleAfter() ? State.IDLE : State.ACTIVE;
        return new SlotView(slot, holders, last, doings.stream().mapToInt(Doing::count).sum(), state);
    }

    private static <T> Map<Long, List<T>> by(List<T> rows, Function<T, Long> key) {
        var grouped = new HashMap<Long, List<T>>();
        rows.forEach(row -> grouped.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return grouped;
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(row.getLong("key_case"), row.getString("slot"), new HolderView(row.getLong("account_id"), row.getString("name"),
                row.getString("title"), Objects.requireNonNull(KeyReader.day(row, "named_at")), row.getBoolean("in_office")));
    }

    private static Doing doing(ResultSet row, int n) throws SQLException {
        var last = row.getObject("last", LocalDate.class);
        return new Doing(row.getLong("proposal_id"), new HolderView(row.getLong("account_id"), "", null, last, true), last, row.getInt("n"));
    }

    private static Doing unit(ResultSet row, int n) throws SQLException {
        return new Doing(row.getLong("proposal_id"),
                new HolderView(row.getLong("unit_id"), row.getString("name"), null, row.getObject("since", LocalDate.class), true),
                row.getObject("last", LocalDate.class), row.getInt("n"));
    }
}
