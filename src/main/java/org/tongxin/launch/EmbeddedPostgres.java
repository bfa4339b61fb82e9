package org.tongxin.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in the data directory: durable, on the loopback only, without root's rights, dying with this process, started
 * again when it dies alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final PostgresUser user;
    private final boolean durable;
    private final Path programs;
    private final Path cluster;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile @Nullable Process server;
    private int port;

    /** @param durable false only in tests: then a power failure may lose data */
    EmbeddedPostgres(DataDirectory data, boolean durable) {
        this.data = data;
        this.durable = durable;
        this.programs = data.path("postgres/18.6");
        this.cluster = data.path("postgres/cluster");
        this.user = PostgresUser.of(data.root());
    }

    /** Starts the server, for the first time or again, and returns when it answers. */
    Database start() throws IOException, SQLException, InterruptedException {
        PostgresBinaries.unpack(programs);
        var password = data.secret("postgres.key");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(password);
        }
        clearStalePid();
        port = freePort();
        Files.writeString(data.path("postgres.port"), Integer.toString(port));
        Thread.ofPlatform().name("postgres-supervisor").daemon(true).start(this::supervise);
        awaitAnswer(password);
        return Bootstrap.of(superuserUrl("postgres"), SUPERUSER, password).prepare(data);
    }

    /** The server that another process started on the same data. */
    static Database attach(DataDirectory data) throws IOException {
        int port = Integer.parseInt(Files.readString(data.path("postgres.port")).strip());
        return new Database(url(port, "tongxin"), Database.OWNER, data.secret("owner.key"), data.secret("app.key"));
    }

    private void initialise(String password) throws IOException, InterruptedException {
        Trees.delete(cluster);
        Files.createDirectories(cluster);
        var passwordFile = cluster.resolveSibling("password");
        Files.writeString(passwordFile, password);
        user.takes(cluster.getParent());
        run(List.of(programs.resolve("bin/initdb").toString(), "-D", cluster.toString(), "-U", SUPERUSER,
                "--pwfile=" + passwordFile, "-A", "scram-sha-256", "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8", "--no-instructions"));
        Files.delete(passwordFile);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(user.wrap(command, false))
                .redirectErrorStream(true)
                .redirectOutput(data.path("postgres.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new LaunchProblem("初始化数据库失败，原因见 " + data.path("postgres.log"));
        }
    }

    /** The thread that starts the server must outlive it: the kernel ends the server when that thread ends. */
    private void supervise() {
        try {
            while (!closing) {
                var process = new ProcessBuilder(user.wrap(command(), true))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.path("postgres.log").toFile()))
                        .start();
                server = process;
                process.waitFor();
                if (!closing) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    clearStalePid();
                }
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("postgres-supervisor: " + e);
        } finally {
            stopped.countDown();
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        var settings = List.of(
                "port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60",
                "shared_buffers=256MB", "effective_cache_size=1GB", "work_mem=16MB", "max_wal_size=1GB", "jit=off",
                "timezone=Asia/Shanghai", "log_timezone=Asia/Shanghai", "random_page_cost=1.1", "wal_compression=pglz",
                "fsync=" + (durable ? "on" : "off"), "synchronous_commit=" + (durable ? "on" : "off"),
                "full_page_writes=" + (durable ? "on" : "off"));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void awaitAnswer(String password) throws IOException, SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(superuserUrl("postgres"), SUPERUSER, password)) {
                requireOwnCluster(connection);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > until || stopped.getCount() == 0) {
                    throw new LaunchProblem("数据库没有启动，原因见 " + data.path("postgres.log"));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private void requireOwnCluster(Connection connection) throws SQLException, IOException {
        try (var answer = connection.createStatement().executeQuery("show data_directory")) {
            answer.next();
            if (!Path.of(answer.getString(1)).toRealPath().equals(cluster.toRealPath())) {
                throw new LaunchProblem("端口 " + port + " 上是另一个数据库：" + answer.getString(1));
            }
        }
    }

    /** A pid file left by a killed server names a process that is gone, or that is something else by now. */
    private void clearStalePid() throws IOException, InterruptedException {
        var file = cluster.resolve("postmaster.pid");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file)) {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty() || !isServer(lines.getFirst().strip())) {
                Files.deleteIfExists(file);
                return;
            }
            if (System.nanoTime() > until) {
                throw new LaunchProblem("上一次启动的数据库（进程 " + lines.getFirst() + "）还在运行，请等它结束或先停止它。");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isServer(String pid) throws IOException {
        var commandLine = Path.of("/proc", pid, "cmdline");
        return Files.exists(commandLine) && Files.readString(commandLine).contains(cluster.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String superuserUrl(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server in order (fast shutdown). */
    @Override
    public void close() {
        closing = true;
        var running = server;
        if (running == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(running.pid())).start().waitFor();
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
