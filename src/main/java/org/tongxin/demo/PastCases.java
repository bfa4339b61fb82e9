package org.tongxin.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.PastCase.Decision;
import org.tongxin.proposal.ProposalKind;

/** Translates planned proposals into past cases of the committee that was just filled. */
final class PastCases {

    private final CommitteeFiller.Known known;

    PastCases(CommitteeFiller.Known known) {
        this.known = known;
    }

    PastCase of(PlannedProposal planned) {
        var proposer = Objects.requireNonNull(known.people.get(planned.proposer()), planned.proposer());
        var handling = planned.outcome() instanceof PlannedProposal.Filed filed ? filed.handling() : null;
        return new PastCase(
                new PastCase.Proposer(kind(planned), account(planned.proposer()), proposer.name(),
                        proposer.sector() == null ? null : known.sectors.get(proposer.sector())),
                planned.coSigners().stream().map(this::signer).toList(),
                planned.session() == null ? null : known.sessions.get(planned.session()),
                planned.inSession(), instant(planned.receivedAt()),
                new PastCase.Text(planned.title(), planned.situation(), planned.analysis(), planned.asks(), planned.category(), planned.themes()),
                planned.channel(), review(planned.outcome()), handling(handling), reply(handling), rating(handling),
                handling == null ? null : instant(handling.closedAt()));
    }

    /** A draft becomes joint when somebody agrees. */
    private static ProposalKind kind(PlannedProposal planned) {
        return planned.receivedAt() == null ? ProposalKind.INDIVIDUAL : ProposalKind.valueOf(planned.kind().name());
    }

    private PastCase.Signer signer(PlannedProposal.CoSigner signer) {
        return new PastCase.Signer(name(signer.login()), account(signer.login()), instant(signer.agreedAt()));
    }

    private PastCase.@Nullable Review review(PlannedProposal.Outcome outcome) {
        return switch (outcome) {
            case PlannedProposal.Draft any -> null;
            case PlannedProposal.AwaitingReview any -> null;
            case PlannedProposal.Returned returned -> new PastCase.Review(Decision.RETURNED, null, null, returned.opinion(),
                    account(returned.reviewer()), name(returned.reviewer()), returned.at().toInstant());
            case PlannedProposal.Declined declined -> new PastCase.Review(Decision.DECLINED, declined.reason(), declined.destination(),
                    declined.opinion(), account(declined.reviewer()), name(declined.reviewer()), declined.at().toInstant());
            case PlannedProposal.Filed filed -> {
                var last = filed.reviews().getLast();
                yield new PastCase.Review(Decision.FILED, null, null, last.opinion(), account(last.reviewer()), name(last.reviewer()),
                        filed.at().toInstant());
            }
        };
    }

    private PastCase.@Nullable Handling handling(PlannedProposal.@Nullable Handling handling) {
        return handling == null ? null : new PastCase.Handling(known.units.get(handling.unit()), known.unitNames.get(handling.unit()),
                account(handling.dispatcher()), name(handling.dispatcher()), handling.assignedAt().toInstant(),
                handling.signedForBy() == null ? null : name(handling.signedForBy()), instant(handling.signedForAt()));
    }

    private PastCase.@Nullable Reply reply(PlannedProposal.@Nullable Handling handling) {
        if (handling == null || handling.reply() == null) {
            return null;
        }
        var reply = handling.reply();
        var writer = known.people.get(reply.writtenBy());
        return new PastCase.Reply(reply.resultClass(), reply.letterNo(), reply.opening(), writer.name(), writer.phone(),
                reply.answers().stream().map(answer -> new PastCase.Answer(answer.stance(), answer.text(), answer.promisedOn())).toList(),
                writer.name(), reply.checkedBy() == null ? null : name(reply.checkedBy()), instant(reply.issuedAt()));
    }

    private PastCase.@Nullable Rating rating(PlannedProposal.@Nullable Handling handling) {
        if (handling == null || handling.evaluation() == null) {
            return null;
        }
        var rating = handling.evaluation();
        return new PastCase.Rating(account(rating.account()), rating.attitude(), rating.result(), rating.satisfied(), rating.comment(),
                rating.at().toInstant());
    }

    private long account(String login) {
        return Objects.requireNonNull(known.accounts.get(login), login);
    }

    private String name(String login) {
        return known.people.get(login).name();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
