package org.tongxin.proposal.solicitation;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.Town;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;

/** More members for a test's town, and more sectors. */
@Component
public class Neighbours {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final CommitteeDesk committees;
    private final AccountDesk accounts;
    private final TransactionTemplate transaction;

    Neighbours(CommitteeDesk committees, AccountDesk accounts, TransactionTemplate transaction) {
        this.committees = committees;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    public Viewer member(Town.Place place, String login, String name, @Nullable Long sector) {
        return Scope.get(place.id(), Scope.NONE, () -> transaction.execute(status -> {
            long account = accounts.open(place.code() + "-" + login, name, false, accounts.encode(Town.PASSWORD), false);
            accounts.appoint(account, Role.MEMBER, sector == null ? AccountDesk.Place.NONE : AccountDesk.Place.ofSector(sector), LONG_AGO);
            return new Viewer(account, name, null, Set.of(Role.MEMBER), Set.of(), sector);
        }));
    }

    public long sector(Town.Place place, String name) {
        return Scope.get(place.id(), Scope.NONE, () -> transaction.execute(status -> committees.addSector(name, LONG_AGO)));
    }

    /** Plans a plenary of the same term whose proposals are being handed in today. */
    public long plenary(Town.Place place, LocalDate opens) {
        return Scope.get(place.id(), Scope.NONE, () -> transaction.execute(status -> {
            long term = committees.openTerm(12, LONG_AGO, null);
            return committees.planSession(term, 4, opens.getYear(), opens, opens.plusDays(3), opens.minusDays(200).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                    opens.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        }));
    }

    public static <T> T as(Town.Place place, Viewer viewer, Function<Viewer, T> work) {
        return Scope.get(place.id(), viewer.account(), () -> work.apply(viewer));
    }
}
