package org.tongxin.proposal.publishing;

import java.util.List;

/**
 * The section {@code publishing} of a rulebook: what goes out and how (rules.md §1.14).
 *
 * @param consent        whether the proposer must agree first
 * @param replies        whether replies go out with the proposal
 * @param proposer       whether the proposer's name goes out
 * @param mask           what stands where something was blotted out
 * @param refusalReasons reasons a proposer may choose from against publication
 * @param secretWords    words that the secrecy check must look at
 */
public record PublishingRules(
        boolean consent, boolean replies, boolean proposer, String mask, List<String> refusalReasons, List<String> secretWords) {

    public PublishingRules {
        if (mask.isBlank()) {
            throw new IllegalArgumentException("mask 不能为空，例如 ×××");
        }
        if (consent && refusalReasons.isEmpty()) {
            throw new IllegalArgumentException("须征得提案者同意时，refusal-reasons 至少要有一条不公开理由");
        }
    }
}
