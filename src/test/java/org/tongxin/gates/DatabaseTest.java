package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.launch.Database;
import org.tongxin.launch.TestDatabase;

/** What the database itself forbids the program's role, asked in raw SQL. */
@ProgramTest
class DatabaseTest {

    @Autowired Town town;

    private final Database database = TestDatabase.get();

    @Test
    void every_table_with_a_committee_has_row_level_security() throws SQLException {
        assertThat(rows("""
                select c.table_schema || '.' || c.table_name
                  from information_schema.columns c join pg_class k on k.oid = (c.table_schema || '.' || c.table_name)::regclass
                 where c.column_name = 'committee_id' and k.relkind = 'r'
                   and not (k.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = k.oid))
                """)).isEmpty();
    }

    @Test
    void the_programs_role_owns_nothing_and_may_alter_nothing() throws SQLException {
        assertThat(rows("select relname from pg_class where relowner = 'tongxin_app'::regrole")).isEmpty();
        assertThatThrownBy(() -> rows("create table proposal.mine (id int)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows("alter table proposal.proposal disable row level security")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows("set role tongxin_owner")).isInstanceOf(SQLException.class);
    }

    @Test
    void without_a_scope_raw_sql_sees_no_committees_rows() throws SQLException {
        town.found();
        for (var table : rows("""
                select table_schema || '.' || table_name from information_schema.columns
                 where column_name = 'committee_id' and table_schema not in ('audit', 'information_schema')
                """)) {
            assertThat(rows("select count(*)::text from " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void a_row_cannot_be_written_into_another_committee() throws SQLException {
        var mine = town.found();
        var other = town.found();
        assertThatThrownBy(() -> rows("set tongxin.committee = '" + mine.id() + "'; "
                        + "insert into committee.sector (committee_id, name, valid_from) values (" + other.id() + ", '外来界别', now())"))
                .hasMessageContaining("row-level security");
        assertThat(rows("set tongxin.committee = '" + mine.id() + "'; select count(*)::text from committee.sector where committee_id = " + other.id()))
                .containsExactly("0");
    }

    @Test
    void the_audit_trail_cannot_be_changed_or_removed() {
        for (var attempt : List.of("update audit.entry set act = 'x'", "delete from audit.entry", "truncate audit.entry",
                "delete from audit.head", "update rulebook.version set yaml = ''", "delete from rulebook.version")) {
            assertThatThrownBy(() -> rows(attempt)).as(attempt).hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_account_is_seen_only_by_itself_and_by_its_committees() throws SQLException {
        var mine = town.found();
        var other = town.found();
        long member = mine.the(Role.MEMBER).account();
        assertThat(rows("set tongxin.committee = '" + other.id() + "'; select login from identity.account where id = " + member)).isEmpty();
        assertThat(rows("set tongxin.committee = '" + mine.id() + "'; select login from identity.account where id = " + member)).hasSize(1);
    }

    /** Runs SQL as the program's role and returns the first column of the last result. */
    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.asApp(); var statement = connection.createStatement()) {
            boolean result = statement.execute(sql);
            var rows = new ArrayList<String>();
            while (result || statement.getUpdateCount() != -1) {
                rows.clear();
                while (result && statement.getResultSet().next()) {
                    rows.add(statement.getResultSet().getString(1));
                }
                result = statement.getMoreResults();
            }
            return rows;
        }
    }
}
