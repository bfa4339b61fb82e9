package org.tongxin.proposal.domain;

import java.util.List;
import org.tongxin.calendar.Limit;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.ProposalRules.Choice;
import org.tongxin.ui.Refusal;

/**
 * The section {@code solicitation} of a rulebook: what goes before a proposal is handed in (rules.md §1.2).
 *
 * @param leadDays          how many days before the plenary opens a call may open (关口前移)
 * @param claim             within which time a member makes a draft of a lead taken up; afterwards it is free again
 * @param claimsMost        how many leads one member may have taken up at once
 * @param roundsMost        how many times a draft may be shown before it is handed in
 * @param channels          ways in which proposals and leads come (征集渠道)
 * @param channelOwn        way of what a member begins
 * @param channelCollective way of what a party, an organisation or a committee begins
 */
public record SolicitationRules(
        int leadDays, Limit claim, int claimsMost, int roundsMost, List<Choice> channels, String channelOwn, String channelCollective) {

    public SolicitationRules {
        if (leadDays < 0 || claimsMost < 1 || roundsMost < 1) {
            throw new IllegalArgumentException("lead-days 不能为负，claims-most、rounds-most 至少为 1");
        }
        for (var code : List.of(channelOwn, channelCollective)) {
            if (channels.stream().noneMatch(channel -> channel.code().equals(code))) {
                throw new IllegalArgumentException("channel-own、channel-collective 须是 channels 中的一项，没有 " + code);
            }
        }
    }

    /** The way in which a proposal comes that somebody of that kind begins without more. */
    String channelOf(ProposalKind kind) {
        return kind == ProposalKind.COLLECTIVE ? channelCollective : channelOwn;
    }

    /** @throws Refusal for a way that the dictionary does not know */
    public String requireChannel(String code) {
        if (channels.stream().noneMatch(channel -> channel.code().equals(code))) {
            throw new Refusal("solicitation.refused.channel");
        }
        return code;
    }

    /** The word for a way, which a later rulebook may no longer know. */
    public String channelLabel(String code) {
        return ProposalRules.label(channels, code);
    }
}
