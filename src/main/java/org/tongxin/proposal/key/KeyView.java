package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.ProposalStatus;

/**
 * A key proposal as pages show it.
 *
 * @param session for which it is a key one; an unfinished one of an earlier session may be taken up again
 * @param rules   the rules it was decided under
 * @param slots   in the order of the rulebook
 */
public record KeyView(
        long id, long session, String sessionTitle, Case of, LocalDate keyOn, Plan plan, @Nullable LocalDate startedOn, @Nullable String result,
        @Nullable LocalDate finishedOn, KeyRules rules, List<SlotView> slots, int openTasks, int lateTasks) {

    /** The proposal. */
    public record Case(
            long id, @Nullable String label, String title, String proposerName, ProposalStatus status, boolean replied, @Nullable String units) {

        public String stage() {
            return status == ProposalStatus.FILED ? replied ? "REPLIED" : units == null ? "FILED" : "HANDLED" : status.name();
        }
    }

    /** How it is supervised or handled, in whose hands and until when. */
    public record Plan(String text, @Nullable Long unit, @Nullable String unitName, @Nullable LocalDate dueOn) {}

    /** Somebody in a slot, or a unit. */
    public record HolderView(long account, String name, @Nullable String office, LocalDate since, boolean inOffice) {

        public String label() {
            return office == null ? name : name + "（" + office + "）";
        }
    }

    /** How a slot is. */
    public enum State {
        ACTIVE, IDLE, EMPTY
    }

    /**
     * A slot with its holders and what they did.
     *
     * @param last    day of the last action, or null
     * @param actions how many there were
     */
    public record SlotView(KeyRules.Slot slot, List<HolderView> holders, @Nullable LocalDate last, int actions, State state) {

        public String names() {
            return holders.stream().map(HolderView::label).collect(Collectors.joining("、"));
        }
    }

    /** Still being supervised or to be. */
    public boolean open() {
        return finishedOn == null;
    }

    public boolean started() {
        return startedOn != null;
    }

    /** The last action of anybody in charge, or null. */
    public @Nullable LocalDate last() {
        return slots.stream().map(SlotView::last).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    /** An obligatory slot without anybody in office: it may not go on so. */
    public boolean vacant() {
        return open() && slots.stream().anyMatch(one -> one.slot().required() && one.state() == State.EMPTY);
    }

    /** A leader's slot in which nothing has happened for too long. */
    public boolean idle() {
        return open() && slots.stream().anyMatch(one -> one.slot().leads() && one.state() == State.IDLE);
    }

    public boolean heldBy(long account) {
        return slots.stream().filter(one -> one.slot().named()).anyMatch(one -> one.holders().stream().anyMatch(holder -> holder.account() == account));
    }

    /** Key of the word for where it stands. */
    public String state() {
        return finishedOn != null ? "finished" : vacant() ? "vacant" : !started() ? "chosen" : idle() ? "idle" : "running";
    }

    public String tone() {
        return switch (state()) {
            case "finished" -> "good";
            case "vacant" -> "bad";
            case "idle" -> "warn";
            case "running" -> "going";
            default -> "quiet";
        };
    }

    /** The leaders of all slots, each with the slot's name. */
    public String leaders() {
        return slots.stream().filter(one -> one.slot().leads() && !one.holders().isEmpty())
                .map(one -> one.slot().label() + "：" + one.names()).collect(Collectors.joining("；"));
    }
}
