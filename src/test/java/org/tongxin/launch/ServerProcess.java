package org.tongxin.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that holds a data directory and its server, so that a test can kill it. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final long serverPid;

    private ServerProcess(Process process, long serverPid) {
        this.process = process;
        this.serverPid = serverPid;
    }

    /** Runs in the other process. */
    public static void main(String[] args) throws Exception {
        var data = new DataDirectory(Path.of(args[0]));
        data.mustTake("start");
        var server = new EmbeddedPostgres(data, Path.of(args[1]), true);
        data.announce(Running.command("start").on(server.start(), true));
        System.out.println("pid " + server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    static ServerProcess start(Path data, Path programs, String... prefix) throws IOException {
        return start(System.getProperty("java.class.path"), data, programs, prefix);
    }

    /** As another user, to whom the home folder with its jars may be closed: from copies beside the data. */
    static ServerProcess startAs(String user, Path data, Path programs) throws IOException {
        var copies = Files.createDirectories(data.resolveSibling("jars"));
        var open = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                var copy = copies.resolve(jar.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(jar, copy);
                }
                open.add(copy.toString());
            } else {
                open.add(entry);
            }
        }
        return start(String.join(File.pathSeparator, open), data, programs,
                "setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--");
    }

    private static ServerProcess start(String classPath, Path data, Path programs, String... prefix) throws IOException {
        var command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m", "-cp",
                classPath, ServerProcess.class.getName(), data.toString(), programs.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid ")) {
                return new ServerProcess(process, Long.parseLong(line.substring(4)));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    long serverPid() {
        return serverPid;
    }

    /** kill -9, and nobody left to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    static boolean endsWithin(long pid, int seconds) throws InterruptedException {
        for (int i = 0; i < seconds * 20; i++) {
            if (!Files.exists(Path.of("/proc", Long.toString(pid)))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        endsWithin(serverPid, 20);
    }
}
