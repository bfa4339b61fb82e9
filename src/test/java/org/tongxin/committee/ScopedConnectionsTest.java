package org.tongxin.committee;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Rating;

/** The database knows no other time than the program's clock. */
@ProgramTest
class ScopedConnectionsTest {

    static final Instant LATER = Instant.parse("2099-05-04T04:00:00Z");

    @Autowired DataSource source;
    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired EvaluationDesk evaluations;

    DataSource pool;

    @BeforeEach
    void unwrap() throws SQLException {
        pool = source.unwrap(HikariDataSource.class);
    }

    @Test
    void a_connection_has_the_time_of_the_programs_clock() {
        assertThat(by(LATER).sql("select committee.current_moment()").query(OffsetDateTime.class).single().toInstant()).isEqualTo(LATER);
    }

    @Test
    void a_seal_ends_by_the_programs_clock() {
        var place = town.found();
        ways.rules(place, "follow-up: {cooperation: [{code: clear, label: 建议具体可行}]}");
        long id = ways.answered(place);
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, Rating.of("satisfied", "satisfied", "很好")));
        assertThat(commentsReadByTheUnit(place, Instant.now())).isEmpty();
        assertThat(commentsReadByTheUnit(place, LATER)).containsExactly("很好");
    }

    private List<String> commentsReadByTheUnit(Town.Place place, Instant at) {
        return place.ask(Role.UNIT_CLERK, () -> by(at).sql("select comment from proposal.evaluation").query(String.class).list());
    }

    private JdbcClient by(Instant at) {
        return JdbcClient.create(new ScopedConnections(pool, Clock.fixed(at, ZoneOffset.UTC)));
    }
}
