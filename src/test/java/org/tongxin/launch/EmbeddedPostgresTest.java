package org.tongxin.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database under mishaps, with real processes. */
class EmbeddedPostgresTest {

    private static final String NOBODY = "65534";

    DataDirectory data;

    @BeforeEach
    void make() throws IOException {
        data = TestDatabase.freshFolder("mishap-");
    }

    @AfterEach
    void clear() throws IOException {
        Trees.delete(data.root());
    }

    @Test
    void a_killed_program_takes_its_server_with_it_in_good_order() throws Exception {
        try (var program = ServerProcess.start(data.root(), TestDatabase.programs())) {
            program.kill();
            assertThat(ServerProcess.endsWithin(program.serverPid(), 20)).isTrue();
        }
        assertThat(Files.readString(data.path("postgres.log"))).endsWith("database system is shut down\n");
        try (var server = TestDatabase.server(data, true); var owner = server.start().asOwner()) {
            assertThat(owner.isValid(5)).isTrue();
        }
        assertThat(Files.readString(data.path("postgres.log"))).doesNotContain("not properly shut down");
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port() throws Exception {
        try (var server = TestDatabase.server(data, true)) {
            var database = server.start();
            long first = server.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            assertThat(answersWithin(database, 20)).isTrue();
            assertThat(server.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void a_pid_that_something_else_has_by_now_is_no_server() throws Exception {
        try (var program = ServerProcess.start(data.root(), TestDatabase.programs())) {
            ProcessHandle.of(program.serverPid()).orElseThrow().destroyForcibly();
            program.kill();
        }
        var pidFile = data.path("postgres/cluster/postmaster.pid");
        var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : new java.util.ArrayList<>(java.util.List.of(""));
        var sleeper = new ProcessBuilder(asOwnerOfTheData("sleep", "60")).start();
        lines.set(0, Long.toString(sleeper.pid()));
        Files.write(pidFile, lines);
        try (var server = TestDatabase.server(data, true); var owner = server.start().asOwner()) {
            assertThat(owner.isValid(5)).isTrue();
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void a_cluster_made_halfway_is_made_anew() throws Exception {
        Files.createDirectories(data.path("postgres/cluster.part"));
        Files.writeString(data.path("postgres/cluster.part/PG_VERSION"), "18\n");
        try (var server = TestDatabase.server(data, true); var owner = server.start().asOwner()) {
            assertThat(owner.isValid(5)).isTrue();
        }
    }

    @Test
    void it_is_durable_unless_told_otherwise_and_listens_to_this_machine_only() throws Exception {
        try (var server = TestDatabase.server(data, true)) {
            server.start();
            assertThat(setting("fsync")).isEqualTo("on");
            assertThat(setting("full_page_writes")).isEqualTo("on");
            assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting("data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void keys_and_data_are_for_their_owner_only() throws Exception {
        try (var server = TestDatabase.server(data, true)) {
            server.start();
            for (var key : new String[] {"postgres.key", "owner.key", "app.key"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path(key)))).as(key).isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path("postgres/cluster")))).isEqualTo("rwx------");
            assertThat(data.path("postgres/password")).doesNotExist();
        }
    }

    @Test
    void under_root_the_server_is_somebody_without_rights() throws Exception {
        assumeTrue(isRoot());
        try (var server = TestDatabase.server(data, true)) {
            server.start();
            assertThat(Trees.owner(Path.of("/proc/" + server.pid()))).isEqualTo(Integer.parseInt(NOBODY));
        }
    }

    @Test
    void an_ordinary_user_starts_it_as_himself() throws Exception {
        assumeTrue(isRoot());
        Trees.give(data.root(), Integer.parseInt(NOBODY));
        PostgresBinaries.unpack(TestDatabase.programs());
        try (var program = ServerProcess.startAs(NOBODY, data.root(), TestDatabase.programs())) {
            program.kill();
            assertThat(ServerProcess.endsWithin(program.serverPid(), 20)).isTrue();
        }
        assertThat(Files.readString(data.path("postgres.log"))).endsWith("database system is shut down\n");
    }

    @Test
    void below_a_folder_closed_to_others_root_starts_it_in_a_namespace() throws Exception {
        assumeTrue(isRoot());
        Files.setPosixFilePermissions(data.root(), PosixFilePermissions.fromString("rwx------"));
        var below = Files.createDirectory(data.path("below"));
        try (var program = ServerProcess.start(below, below.resolve("programs/" + PostgresBinaries.VERSION))) {
            assertThat(Trees.owner(below.resolve("postgres/cluster"))).isZero();
            program.kill();
            assertThat(ServerProcess.endsWithin(program.serverPid(), 20)).isTrue();
        }
        assertThat(Files.readString(below.resolve("postgres.log"))).endsWith("database system is shut down\n");
    }

    @Test
    void data_that_moved_to_an_open_folder_goes_over_to_nobody() throws Exception {
        assumeTrue(isRoot());
        Files.setPosixFilePermissions(data.root(), PosixFilePermissions.fromString("rwx------"));
        var below = new DataDirectory(data.path("below"));
        try (var server = new EmbeddedPostgres(below, true)) {
            server.start();
        }
        Files.setPosixFilePermissions(data.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = new EmbeddedPostgres(below, true); var owner = server.start().asOwner()) {
            assertThat(owner.isValid(5)).isTrue();
            assertThat(Trees.owner(below.path("postgres/cluster"))).isEqualTo(Integer.parseInt(NOBODY));
        }
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        try (var server = TestDatabase.server(data, false)) {
            server.start();
        }
        Files.delete(data.path("postgres/cluster/global/pg_control"));
        try (var server = TestDatabase.server(data, false)) {
            assertThatThrownBy(server::start).isInstanceOf(LaunchProblem.class).hasMessageContaining("pg_control");
        }
    }

    /** A process with the server's own user, which PostgreSQL could take for a server. */
    private String[] asOwnerOfTheData(String... command) throws IOException {
        var whole = new java.util.ArrayList<String>();
        if (isRoot()) {
            whole.addAll(java.util.List.of("setpriv", "--clear-groups", "--reuid=" + Trees.owner(data.path("postgres/cluster")), "--"));
        }
        whole.addAll(java.util.List.of(command));
        return whole.toArray(String[]::new);
    }

    private String setting(String name) throws IOException, SQLException {
        try (var admin = EmbeddedPostgres.asSuperuser(data); var rows = admin.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean answersWithin(Database database, int seconds) throws InterruptedException {
        for (int i = 0; i < seconds * 10; i++) {
            try (var app = database.asApp()) {
                return app.isValid(5);
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return false;
    }

    private static boolean isRoot() throws IOException {
        return Trees.owner(Path.of("/proc/self/task")) == 0;
    }
}
