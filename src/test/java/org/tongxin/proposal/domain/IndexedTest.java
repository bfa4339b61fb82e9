package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;

/** What is asked on every first screen or at every act is found by an index, however much is stored. */
@ProgramTest
class IndexedTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "contact_assignment | select 1 from proposal.contact c where c.assignment_id = 1 and c.personal",
        "promise_reported | select 1 from proposal.promise d where d.state = 'REPORTED'",
        "promise_asked | select 1 from proposal.promise d where d.asked_for is not null",
        "publication_under_way | select 1 from proposal.publication x where x.state = 'AGREED'"})
    void each_is_found_by_its_index(String index, String question) {
        var place = town.found();
        var plan = place.ask(Role.PROPOSALS_CLERK, () -> transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join("\n", jdbc.sql("explain " + question).query(String.class).list());
        }));
        assertThat(plan).contains(index);
    }
}
