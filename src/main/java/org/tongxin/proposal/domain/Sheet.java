package org.tongxin.proposal.domain;

/** Everything the form of a draft holds: the text, what is wished beside it, and for a collective who speaks for it. */
public record Sheet(ProposalText text, ProposalWishes wishes, CollectiveContact contact) {

    /** A text handed in with the statement that it holds no secrets, and no other wish. */
    public static Sheet stated(ProposalText text) {
        return new Sheet(text, ProposalWishes.stated(), CollectiveContact.EMPTY);
    }
}
