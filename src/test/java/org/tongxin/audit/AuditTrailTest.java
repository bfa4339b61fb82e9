package org.tongxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.launch.TestDatabase;

@ProgramTest
class AuditTrailTest {

    record Noted(String act, String subject) implements Auditable {}

    @Autowired Town town;
    @Autowired AuditVerification verification;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
        for (int i = 1; i <= 5; i++) {
            note("test.noted" + i);
        }
    }

    @Test
    void an_untouched_chain_is_sound() {
        assertThat(verification.verify(place.id()).sound()).isTrue();
        assertThat(verification.verify(place.id()).entries()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void an_edited_byte_is_found_where_it_was_edited() throws SQLException {
        long last = verification.verify(place.id()).entries();
        asOwner("update audit.entry set subject = 'test:2' where committee_id = " + place.id() + " and seq = " + (last - 2));
        assertThat(verification.verify(place.id()).brokenAt()).isEqualTo(last - 2);
    }

    @Test
    void a_removed_line_is_found_in_the_middle_and_at_the_end() throws SQLException {
        long last = verification.verify(place.id()).entries();
        asOwner("delete from audit.entry where committee_id = " + place.id() + " and seq = " + last);
        assertThat(verification.verify(place.id()).sound()).isFalse();
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_line() {
        long before = verification.verify(place.id()).entries();
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> transaction.executeWithoutResult(status -> {
            events.publishEvent(new Noted("test.failed", "test:1"));
            throw new IllegalStateException("the act fails");
        }))).hasMessage("the act fails");
        assertThat(verification.verify(place.id()).entries()).isEqualTo(before);
    }

    @Test
    void an_auditable_act_outside_a_transaction_is_a_fault() {
        assertThatThrownBy(() -> events.publishEvent(new Noted("test.loose", "test:1"))).isInstanceOf(IllegalStateException.class);
    }

    private void note(String act) {
        place.as(Role.MEMBER, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Noted(act, "test:1"))));
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabase.get().asOwner(); var statement = owner.createStatement()) {
            statement.execute("alter table audit.entry disable row level security");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            statement.execute("alter table audit.entry enable row level security");
        }
    }
}
