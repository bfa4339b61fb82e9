package org.tongxin.proposal.signing;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Directory;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Kinds;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/**
 * Joint signing (联名, rules.md §1.1): the first proposer invites until the proposal is reviewed, everybody answers in person and in
 * time, and whoever did not is no signer. The proposal is joint as long as somebody agreed.
 */
@Component
@Transactional
public class SigningDesk {

    private final Signers signers;
    private final Unfiled unfiled;
    private final Invitations invitations;
    private final Kinds kinds;
    private final Announcer announcer;

    SigningDesk(Signers signers, Unfiled unfiled, Invitations invitations, Kinds kinds, Announcer announcer) {
        this.signers = signers;
        this.unfiled = unfiled;
        this.invitations = invitations;
        this.kinds = kinds;
        this.announcer = announcer;
    }

    /** Invites, also once more, those who have not agreed. Returns how many. */
    public int invite(Viewer viewer, long id, List<Long> accounts) {
        var proposal = unfiled.own(viewer, id);
        if (accounts.contains(viewer.account())) {
            throw new Refusal("signing.refused.oneself");
        }
        var people = invitations.require(proposal.collective(), accounts);
        var known = signers.findByProposalIdOrderByPosition(id);
        var now = announcer.now();
        var until = invitations.until(now, people, known);
        int position = known.stream().mapToInt(one -> one.position).max().orElse(0);
        for (var person : people) {
            var before = known.stream().filter(one -> one.accountId != null && one.accountId == person.account()).findFirst().orElse(null);
            if (before == null) {
                signers.save(Signer.invited(id, person, ++position, now, until));
            } else {
                before.invite(now, until);
                signers.save(before);
            }
        }
        announcer.tell(new SigningAsked(id, "asked-to-sign", people.stream().map(Directory.Person::name).collect(Collectors.joining("、"))));
        return people.size();
    }

    /** Takes an invitation back that waits for its answer. */
    public void withdraw(Viewer viewer, long id, long signer) {
        unfiled.own(viewer, id);
        var found = signers.findByIdAndProposalId(signer, id).orElseThrow(NoSuchCase::new);
        found.withdraw(announcer.now());
        signers.save(found);
        announcer.tell(new SigningAsked(id, "signing-withdrawn", found.name));
    }

    /** The person invited signs; never through a secretary. */
    public void agree(Viewer viewer, long id, String opinion) {
        var proposal = unfiled.any(id);
        var found = invited(viewer, id);
        found.agree(opinion, invitations.phase(proposal.session(), announcer.now()), announcer.now());
        keep(found);
        signers.tie(found.id);
        tell(viewer, found, "signed-jointly");
    }

    /** A signer whose text was rewritten stands by the signature, under the words as they are now. */
    public void renew(Viewer viewer, long id) {
        var proposal = unfiled.any(id);
        var found = invited(viewer, id);
        found.renew(invitations.phase(proposal.session(), announcer.now()), announcer.now());
        keep(found);
        signers.tie(found.id);
        tell(viewer, found, "signature-renewed");
    }

    /** The person invited does not sign, or takes the own signature back. */
    public void decline(Viewer viewer, long id, String opinion) {
        unfiled.any(id);
        var found = invited(viewer, id);
        boolean signed = found.agreedAt != null;
        found.decline(opinion, announcer.now());
        keep(found);
        if (signed) {
            tell(viewer, found, "signature-taken-back");
        } else {
            announcer.tell(new SigningAsked(id, "signing-declined", found.name));
        }
    }

    private Signer invited(Viewer viewer, long id) {
        if (viewer.secretary() != null) {
            throw new NoSuchCase();
        }
        return signers.findByProposalIdAndAccountId(id, viewer.account()).orElseThrow(NoSuchCase::new);
    }

    private void keep(Signer signer) {
        signers.save(signer);
        kinds.settle(signer.proposalId);
    }

    private void tell(Viewer viewer, Signer signer, String verb) {
        announcer.tell(new ProposalEvent.Noted(signer.proposalId, viewer.signature(), announcer.now(), verb, signer.opinion));
    }
}
