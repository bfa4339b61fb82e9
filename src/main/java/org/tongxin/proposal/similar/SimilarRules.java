package org.tongxin.proposal.similar;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.rulebook.RulebookSection;

/**
 * The section {@code similar} of a rulebook: from which likeness on a proposal is shown, in hundredths. The likeness is no percentage of
 * the text and is never printed.
 *
 * @param same    perhaps the same matter (疑似同类)
 * @param related related (相关)
 * @param copied  share of a text that stands in another to the letter, from which on it counts as much the same text (高度雷同)
 * @param partly  the same for a part of the text (部分雷同)
 */
public record SimilarRules(int same, int related, int copied, int partly) {

    public SimilarRules {
        if (related < 1 || same < related || partly < 5 || copied < partly || copied > 100) {
            throw new IllegalArgumentException("应有 related ≤ same，5 ≤ partly ≤ copied ≤ 100");
        }
    }

    /** What a likeness amounts to; null below all cuts. */
    @Nullable Tier tier(double likeness, double copiedShare) {
        if (copiedShare * 100 >= copied) {
            return Tier.COPIED;
        }
        if (copiedShare * 100 >= partly) {
            return Tier.PARTLY_COPIED;
        }
        return likeness * 100 >= same ? Tier.SAME : likeness * 100 >= related ? Tier.RELATED : null;
    }

    /** How alike; the most alike first. */
    public enum Tier {
        COPIED("bad"), PARTLY_COPIED("warn"), SAME("going"), RELATED("quiet");

        private final String tone;

        Tier(String tone) {
            this.tone = tone;
        }

        /** Tone of its badge. */
        public String tone() {
            return tone;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {
        @Bean
        static RulebookSection similarRules() {
            return new RulebookSection("similar", SimilarRules.class);
        }
    }
}
