package org.tongxin.proposal.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merger as the pages of its proposals show it. */
public record MergerView(long id, long main, String mainTitle, String opinion, boolean done, List<Member> members) {

    /** @param agreed null while not answered */
    public record Member(long id, String title, String proposerName, @Nullable Long account, @Nullable Boolean agreed) {}

    public boolean waitsFor(long account) {
        return members.stream().anyMatch(one -> one.agreed() == null && one.account() != null && one.account() == account);
    }
}
