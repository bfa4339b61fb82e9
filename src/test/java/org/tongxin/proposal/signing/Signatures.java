package org.tongxin.proposal.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.Town;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Sheet;

/** More people for a test's town, and what they sign. */
@Component
public class Signatures {

    private final AccountDesk accounts;
    private final ProposalDesk proposals;
    private final SigningDesk signing;
    private final TransactionTemplate transaction;

    Signatures(AccountDesk accounts, ProposalDesk proposals, SigningDesk signing, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.signing = signing;
        this.transaction = transaction;
    }

    /** Somebody new in that role. */
    public Viewer person(Town.Place place, Role role, String login, String name) {
        return as(place, place.the(Role.MEMBER), () -> transaction.execute(status -> {
            long account = accounts.open(place.code() + "-" + login, name, role == Role.COLLECTIVE_OPERATOR, accounts.encode(Town.PASSWORD), false);
            accounts.appoint(account, role, role == Role.MEMBER ? AccountDesk.Place.ofSector(place.sector()) : AccountDesk.Place.NONE,
                    LocalDate.of(2020, 1, 1));
            return new Viewer(account, name, null, Set.of(role), Set.of(), role == Role.MEMBER ? place.sector() : null);
        }));
    }

    public long draft(Town.Place place, Viewer proposer) {
        return as(place, proposer, () -> proposals.begin(proposer, Town.key(), ProposalText.EMPTY));
    }

    public void submit(Town.Place place, Viewer proposer, long id) {
        submit(place, proposer, id, Sheet.stated(Ways.STREET_LIGHTS));
    }

    public void submit(Town.Place place, Viewer proposer, long id, Sheet sheet) {
        run(place, proposer, () -> proposals.submit(proposer, id, sheet));
    }

    public void invite(Town.Place place, Viewer proposer, long id, Viewer... people) {
        run(place, proposer, () -> signing.invite(proposer, id, List.of(people).stream().map(Viewer::account).toList()));
    }

    public void agree(Town.Place place, Viewer person, long id) {
        run(place, person, () -> signing.agree(person, id, "同意联名"));
    }

    public void decline(Town.Place place, Viewer person, long id) {
        run(place, person, () -> signing.decline(person, id, ""));
    }

    public static void run(Town.Place place, Viewer viewer, Runnable work) {
        Scope.run(place.id(), viewer.account(), work);
    }

    static <T> @Nullable T as(Town.Place place, Viewer viewer, java.util.function.Supplier<T> work) {
        return Scope.get(place.id(), viewer.account(), work);
    }
}
