package org.tongxin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/** When the duties are asked what they have to remind of. */
@ProgramTest
class CourierTest {

    @Autowired Town town;
    @Autowired Sending sending;
    @Autowired Committees committees;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void a_committee_founded_during_the_day_is_asked_that_day_and_each_is_asked_once() {
        var asked = new ArrayList<Integer>();
        var courier = new Courier(sending, List.of(today -> asked.add(Scope.current().committee())), committees, transaction, clock);
        var day = LocalDate.of(2026, 3, 1);
        var first = town.found();
        courier.remind(day);
        var second = town.found();
        courier.remind(day);
        courier.remind(day);
        assertThat(asked).containsOnlyOnce(first.id(), second.id());
        courier.remind(day.plusDays(1));
        assertThat(asked).filteredOn(one -> one == first.id()).hasSize(2);
    }
}
