package org.tongxin.proposal.procedure;

import java.util.List;

/** A chapter of the procedure and its articles. */
public record Chapter(String title, List<Article> articles) {

    /**
     * One article: a step and its rule.
     *
     * @param number runs through all chapters
     * @param who    who takes the step
     * @param limit  until when; empty where no time is set
     * @param text   what is done
     */
    public record Article(int number, String step, String who, String limit, String text) {}
}
