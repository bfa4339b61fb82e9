package org.tongxin.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Act;
import org.tongxin.identity.Role;
import org.tongxin.identity.SignedIn;

/** What a secretary may do in a member's place. */
@ProgramTest
class SecretaryTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired Town town;
    @Autowired AccountDesk accounts;
    @Autowired Viewers viewers;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_secretary_writes_for_the_member_and_decides_nothing_in_an_office_the_member_holds() {
        var place = town.found();
        long member = place.the(Role.MEMBER).account();
        long secretary = place.the(Role.PROPOSALS_CLERK).account();
        place.as(Role.SECURITY_ADMIN, () -> transaction.executeWithoutResult(status -> {
            accounts.appoint(member, Role.CHAIRPERSON, AccountDesk.Place.NONE, LONG_AGO);
            accounts.appoint(member, Role.UNIT_HEAD, AccountDesk.Place.ofUnit(place.housing()), LONG_AGO);
            accounts.delegate(member, secretary, LONG_AGO);
        }));
        viewers.forget();

        var self = viewers.resolve(place.id(), who(member, "李梅"), null);
        assertThat(self.may(Act.APPROVE_FUND) && self.may(Act.APPROVE_PUBLICATION) && self.may(Act.CHECK_REPLY)).isTrue();
        var acting = viewers.resolve(place.id(), who(secretary, "赵敏"), member);
        assertThat(acting.secretary()).isNotNull();
        assertThat(acting.account()).isEqualTo(member);
        assertThat(acting.may(Act.WRITE_PROPOSAL)).isTrue();
        assertThat(acting.may(Act.APPROVE_FUND) || acting.may(Act.APPROVE_PUBLICATION) || acting.may(Act.SCORE_AWARD) || acting.may(Act.CHECK_REPLY)).isFalse();
        assertThat(acting.units()).isEmpty();
        assertThat(acting.seesWholeCommittee()).isFalse();
    }

    private static SignedIn who(long account, String name) {
        return new SignedIn(account, name, name, false);
    }
}
