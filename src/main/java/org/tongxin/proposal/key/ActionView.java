package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An action as pages show it, with what it left to be done. */
public record ActionView(
        long id, String kind, long account, String leader, LocalDate heldOn, String place, String people, String findings, String writtenBy,
        List<On> on, List<TaskView> tasks) {

    /** A proposal it was for. */
    public record On(long proposal, @Nullable String label, String title) {}

    /** Something to be done; late while it is open after its day. */
    public record TaskView(
            long id, long action, long proposal, @Nullable String label, @Nullable Long unit, @Nullable String unitName, String what, LocalDate dueOn,
            @Nullable String result, @Nullable String doneBy, @Nullable LocalDate doneOn, boolean late) {

        public boolean done() {
            return doneOn != null;
        }
    }

    public String titles() {
        return on.stream().map(one -> (one.label() == null ? "" : one.label() + " ") + one.title()).collect(Collectors.joining("；"));
    }

    public long open() {
        return tasks.stream().filter(one -> !one.done()).count();
    }
}
