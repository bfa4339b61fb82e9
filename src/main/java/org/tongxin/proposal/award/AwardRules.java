package org.tongxin.proposal.award;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.calendar.Limit;
import org.tongxin.ui.Refusal;

/** The section {@code awards} of a rulebook: what is honoured here, by which criteria and how often (rules.md §1.15). */
public record AwardRules(List<Kind> kinds) {

    public AwardRules {
        if (new HashSet<>(kinds.stream().map(Kind::code).toList()).size() != kinds.size()) {
            throw new IllegalArgumentException("awards.kinds 的 code 不能重复");
        }
    }

    /**
     * A kind of honour.
     *
     * @param quota     how many are honoured in a round at most
     * @param share     at most this percentage of what could be (filed proposals, units with cases, members), where it is less than the quota
     * @param publicity how long the decision is public before it holds
     */
    public record Kind(String code, String label, Subject subject, String criteria, int quota, @Nullable Integer share, Limit publicity) {

        public Kind {
            if (quota < 1 || share != null && (share < 1 || share > 100)) {
                throw new IllegalArgumentException("quota 至少为 1；share 为 1 至 100 的百分数");
            }
        }

        /** How many of so many may be honoured; at least one. */
        int quotaOf(long all) {
            return share == null ? quota : (int) Math.max(1, Math.min(quota, all * share / 100));
        }
    }

    /** What is honoured. */
    public enum Subject {
        PROPOSAL, UNIT, MEMBER
    }

    Kind require(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new Refusal("award.refused.kind"));
    }
}
