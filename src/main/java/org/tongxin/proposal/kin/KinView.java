package org.tongxin.proposal.kin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.domain.ProposalStatus;

/** A group as pages show it. */
public record KinView(
        long id, String name, @Nullable Long unit, @Nullable String unitName, @Nullable LocalDate dueOn, String plan, String madeBy,
        boolean ended, List<Member> members) {

    /** A case in the group, with what is its own. */
    public record Member(
            long id, String caseLabel, String title, String proposerName, ProposalStatus status, boolean replied, @Nullable Boolean satisfied) {}

    public long closed() {
        return members.stream().filter(one -> one.status() == ProposalStatus.CLOSED).count();
    }
}
