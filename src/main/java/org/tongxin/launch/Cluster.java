package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The files of the embedded database: how they are made, whom they belong to, and whether a server has them. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path log;
    private final PostgresUser user;

    Cluster(Path folder, Path log, PostgresUser user) {
        this.folder = folder;
        this.log = log;
        this.user = user;
    }

    Path folder() {
        return folder;
    }

    /** Makes the files unless they are there; a half-made cluster never gets the name. */
    void prepare(Path programs, String password, boolean durable) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            initialise(programs, password, durable);
        }
        user.takes(folder);
    }

    private void initialise(Path programs, String password, boolean durable) throws IOException, InterruptedException {
        System.err.println("首次启动：正在建立数据库……");
        Files.createDirectories(folder.getParent());
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        var half = folder.resolveSibling("cluster.part");
        Trees.delete(half);
        Files.createDirectory(half);
        user.takes(half);
        var passwordFile = folder.resolveSibling("password");
        DataDirectory.writePrivately(passwordFile, password);
        user.takes(passwordFile);
        run(initdb(programs, half, passwordFile, durable));
        Files.delete(passwordFile);
        Trees.delete(folder);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(Path programs, Path target, Path passwordFile, boolean durable) {
        var command = new ArrayList<>(List.of(programs.resolve("bin/initdb").toString(), "-D", target.toString(), "-U", SUPERUSER,
                "--pwfile=" + passwordFile, "-A", "scram-sha-256", "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8", "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(user.wrap(command))
                .directory(folder.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new LaunchProblem("建立数据库失败，原因见 " + log);
        }
    }

    /**
     * Waits for a server that another process left behind to end. A pid file whose process is gone is PostgreSQL's own affair; one
     * whose number belongs to something else by now would fool it, so it gets the number of this process, which PostgreSQL knows
     * to be its parent and no server. Deleting the file would also lose its guard over the shared memory of surviving backends.
     */
    void awaitAlone() throws IOException, InterruptedException {
        var file = folder.resolve("postmaster.pid");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file)) {
            var lines = new ArrayList<>(Files.readAllLines(file));
            if (lines.isEmpty() || !Files.exists(Path.of("/proc", lines.getFirst().strip()))) {
                return;
            }
            if (!isServer(lines.getFirst().strip())) {
                lines.set(0, Long.toString(ProcessHandle.current().pid()));
                Files.write(file, lines);
                return;
            }
            if (System.nanoTime() > until) {
                throw new LaunchProblem("上一次启动的数据库（进程 " + lines.getFirst() + "）还在运行，请等它结束或先停止它。");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whether a process is a PostgreSQL server of these files. */
    private boolean isServer(String pid) throws IOException {
        try {
            var arguments = List.of(Files.readString(Path.of("/proc", pid, "cmdline")).split("\0"));
            return arguments.contains(folder.toString());
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        }
    }
}
