package org.tongxin.committee;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes the bound {@link Scope} and the time of the program's clock into every connection that is taken from the pool, where the
 * row-level security policies read them: nobody works with what the one before left there.
 */
final class ScopedConnections extends DelegatingDataSource {

    private static final String SET = "select set_config('tongxin.committee', ?, false), set_config('tongxin.account', ?, false), "
            + "set_config('tongxin.now', ?, false)";

    private final Clock clock;

    ScopedConnections(DataSource pool, Clock clock) {
        super(pool);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.prepareStatement(SET)) {
            var scope = Scope.current();
            statement.setString(1, setting(scope.committee()));
            statement.setString(2, setting(scope.account()));
            statement.setString(3, clock.instant().toString());
            statement.execute();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static String setting(long id) {
        return id == Scope.NONE ? "" : Long.toString(id);
    }
}
