package org.tongxin.proposal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalStatus;

/** The way of one case as steps, in the committee's own words. */
public final class CaseWay {

    private CaseWay() {}

    /**
     * One step.
     *
     * @param label the committee's own word, or null where the house's word serves
     * @param state {@code done}, {@code now} or {@code next}
     */
    public record Step(String key, @Nullable String label, @Nullable Instant at, String state) {}

    public static List<Step> of(ProposalCase read, ProposalRules rules) {
        var row = read.row();
        var assignment = read.assignment();
        var reply = read.reply();
        var steps = new ArrayList<Step>();
        boolean open = row.status() != ProposalStatus.DECLINED;
        open = add(steps, open, "submitted", null, row.receivedAt());
        if (row.status() == ProposalStatus.DECLINED) {
            add(steps, true, "declined", null, date(read, "declined"));
            return steps;
        }
        open = add(steps, open, "filed", null, date(read, "filed"));
        open = add(steps, open, "assigned", rules.words().assignment(), assignment == null ? null : assignment.assignedAt());
        open = add(steps, open, "signed", null, assignment == null ? null : assignment.signedForAt());
        open = add(steps, open, "replied", null, reply == null ? null : reply.issuedAt());
        open = add(steps, open, "rated", null, read.evaluation() == null ? null : read.evaluation().at());
        add(steps, open, "closed", null, date(read, "closed"));
        return steps;
    }

    /** Adds a step; returns whether the next one may still be the current one. */
    private static boolean add(List<Step> steps, boolean open, String key, @Nullable String label, @Nullable Instant at) {
        steps.add(new Step(key, label, at, at != null ? "done" : open ? "now" : "next"));
        return open && at != null;
    }

    private static @Nullable Instant date(ProposalCase read, String verb) {
        return read.history().stream().filter(event -> event.verb().equals(verb)).findFirst().map(ProposalCase.Happened::at).orElse(null);
    }
}
