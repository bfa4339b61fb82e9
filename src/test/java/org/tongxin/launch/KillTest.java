package org.tongxin.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kills the database while it works: whatever was acknowledged is there, once. */
class KillTest {

    Path folder;
    EmbeddedPostgres server;
    Database database;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory(Path.of("/tmp"), "tongxin-kill-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = new EmbeddedPostgres(new DataDirectory(folder), true);
        database = server.start();
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("create table acknowledged (id int primary key)");
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        Trees.delete(folder);
    }

    @Test
    void every_acknowledged_row_survives_a_killed_database_exactly_once() throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                int first = writer * 1_000_000;
                writers.submit(() -> {
                    for (int id = first; id < first + 25; id++) {
                        insertUntilAcknowledged(id, acknowledged);
                    }
                });
            }
            while (acknowledged.size() < 40) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        try (var owner = database.asOwner(); var rows = owner.createStatement().executeQuery("select count(*) from acknowledged")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(200).isEqualTo(acknowledged.size());
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() throws Exception {
        assertThat(new DataDirectory(folder).take("start")).isTrue();
        var other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                "org.tongxin.Tongxin", "start", "--data", folder.toString()).redirectErrorStream(true).start();
        var said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isEqualTo(1);
        assertThat(said).contains("已被另一个正在运行的同心使用");
    }

    @Test
    void a_pid_file_left_by_a_dead_server_is_no_obstacle() throws Exception {
        server.close();
        Files.writeString(folder.resolve("postgres/cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        var again = new EmbeddedPostgres(new DataDirectory(folder), true);
        try (again; var owner = again.start().asOwner()) {
            assertThat(owner.isValid(5)).isTrue();
        }
    }

    @Test
    void a_backup_restores_to_the_same_rows() throws Exception {
        insert(1);
        insert(2);
        var archive = folder.resolve("backup.tar.gz");
        Backup.write(new DataDirectory(folder), archive);
        insert(3);
        var elsewhere = folder.resolve("restored");
        Backup.unpack(archive, Files.createDirectories(elsewhere));
        var restored = new EmbeddedPostgres(new DataDirectory(elsewhere), true);
        try (restored; var owner = restored.start().asOwner();
                var rows = owner.createStatement().executeQuery("select string_agg(id::text, ',' order by id) from acknowledged")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("1,2");
        }
    }

    private void insertUntilAcknowledged(int id, Set<Integer> acknowledged) {
        while (true) {
            try {
                insert(id);
                acknowledged.add(id);
                return;
            } catch (SQLException e) {
                if ("23505".equals(e.getSQLState())) {
                    acknowledged.add(id);
                    return;
                }
                pause();
            }
        }
    }

    private void insert(int id) throws SQLException {
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("insert into acknowledged values (" + id + ")");
        }
    }

    private void kill() throws Exception {
        var pid = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid")).getFirst().strip();
        new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
