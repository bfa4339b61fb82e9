package org.tongxin.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in the data directory: durable, on the loopback only, without root's rights, dying with this process, started
 * again when it dies alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofMinutes(30);
    /** Attempts after which a server that never answered is given up: about twelve seconds. */
    private static final int ATTEMPTS = 6;
    private static final long LONG_LOG = 20_000_000;
    /** Below the range from which the kernel gives ports to clients: one of them must not take ours while the server restarts. */
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private final DataDirectory data;
    private final boolean durable;
    private final Path programs;
    private final Path log;
    private final PostgresUser user;
    private final Cluster cluster;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile int ended;
    private volatile @Nullable Process server;
    private int port;

    /** @param durable false only where nothing is kept: then a power failure may lose data */
    EmbeddedPostgres(DataDirectory data, boolean durable) throws IOException {
        this(data, programs(data), durable);
    }

    /** @param programs where the programs are, or where to unpack them */
    EmbeddedPostgres(DataDirectory data, Path programs, boolean durable) throws IOException {
        this.data = data;
        this.durable = durable;
        this.programs = programs;
        this.log = data.path("postgres.log");
        this.user = PostgresUser.of(data.root());
        this.cluster = new Cluster(data.path("postgres/cluster"), log, user);
    }

    static Path programs(DataDirectory data) {
        return data.path("postgres/" + PostgresBinaries.VERSION);
    }

    /** Starts the server, for the first time or again, and returns when it answers. */
    Database start() throws IOException, SQLException, InterruptedException {
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.move(log, data.path("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PostgresBinaries.unpack(programs);
        var password = data.secret("postgres.key");
        cluster.prepare(programs, password, durable);
        cluster.awaitAlone();
        port = choosePort();
        Thread.ofPlatform().name("postgres-supervisor").daemon(true).start(this::supervise);
        awaitAnswer(password);
        return new Bootstrap(superuserUrl(port), Cluster.SUPERUSER, password).prepare(data);
    }

    /** A connection with all rights to the server that runs on these files. */
    static Connection asSuperuser(DataDirectory data) throws IOException, SQLException {
        int port = Integer.parseInt(Files.readString(data.path("postgres.port")).strip());
        return DriverManager.getConnection(superuserUrl(port), Cluster.SUPERUSER, data.secret("postgres.key"));
    }

    /** The thread that starts the server must outlive it: the kernel ends the server when that thread ends. */
    private void supervise() {
        try {
            for (long pause = 200; !closing; pause = Math.min(2 * pause, 5_000)) {
                long begin = System.nanoTime();
                runOnce();
                ended++;
                pause = System.nanoTime() - begin > PATIENCE.toNanos() ? 200 : pause;
                if (!closing) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            cluster.awaitAlone();
            var process = new ProcessBuilder(user.wrapServer(command()))
                    .directory(cluster.folder().getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            server = process;
            if (closing) {
                process.destroy();
            }
            process.waitFor();
        } catch (IOException | LaunchProblem e) {
            System.err.println("postgres-supervisor: " + e.getMessage());
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", cluster.folder().toString()));
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
        long begin = System.nanoTime();
        while (true) {
            try (var connection = DriverManager.getConnection(superuserUrl(port), Cluster.SUPERUSER, password)) {
                requireOwnCluster(connection);
                return;
            } catch (SQLException e) {
                boolean recovering = "57P03".equals(e.getSQLState());
                if ("28P01".equals(e.getSQLState())) {
                    throw new LaunchProblem("数据库不认 " + data.path("postgres.key") + " 里的口令：它可能属于另一个数据目录。");
                }
                if (System.nanoTime() - begin > (recovering ? RECOVERY : PATIENCE).toNanos() || ended >= ATTEMPTS) {
                    closing = true;
                    throw new LaunchProblem("数据库没有启动，原因见 " + log + "：\n" + lastWords());
                }
                TimeUnit.MILLISECONDS.sleep(30);
            }
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private void requireOwnCluster(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery("show data_directory")) {
            answer.next();
            if (!Path.of(answer.getString(1)).equals(cluster.folder())) {
                throw new LaunchProblem("端口 " + port + " 上是另一个数据库：" + answer.getString(1));
            }
        }
    }

    /** The port of last time while it is free, otherwise another one at random. */
    private int choosePort() throws IOException {
        var file = data.path("postgres.port");
        int wanted = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        while (wanted < FIRST_PORT || wanted > LAST_PORT || !isFree(wanted)) {
            wanted = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
        }
        Files.writeString(file, Integer.toString(wanted));
        return wanted;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String superuserUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The server's process, for who wants to watch it or to kill it. */
    long pid() {
        var running = server;
        return running == null ? -1 : running.pid();
    }

    /** Stops the server in order: fast, if need be at once. */
    @Override
    public void close() {
        closing = true;
        var running = server;
        if (running == null) {
            return;
        }
        try {
            if (!interrupt(running, "INT", 30) && !interrupt(running, "QUIT", 5)) {
                running.destroyForcibly();
            }
            stopped.await(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            running.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean interrupt(Process process, String signal, int seconds) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }
}
