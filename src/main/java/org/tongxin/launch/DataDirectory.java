package org.tongxin.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The folder in which a running program keeps everything: database, files, index, keys. One program at a time. */
final class DataDirectory {

    private static final String RUNNING = "running.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path root;
    private @Nullable FileChannel lock;

    DataDirectory(Path root) throws IOException {
        this.root = Files.createDirectories(root.toAbsolutePath().normalize()).toRealPath();
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** Takes the folder for this process; false when another one has it. The kernel gives it back when the process dies. */
    boolean take(String command) throws IOException {
        var channel = FileChannel.open(path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return false;
        }
        lock = channel;
        announce(Running.command(command));
        return true;
    }

    /** Takes the folder or says who has it. */
    void mustTake(String command) throws IOException {
        if (!take(command)) {
            var other = running();
            throw new LaunchProblem(other == null ? "数据目录 " + root + " 已被另一个正在运行的同心使用。" : other.refusal(root));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return false;
        }
    }

    /** Gives the folder back. */
    void release() {
        try {
            if (lock != null) {
                Files.deleteIfExists(path(RUNNING));
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            System.err.println("running.json: " + e);
        }
    }

    void announce(Running running) throws IOException {
        var fresh = path(RUNNING + ".part");
        Files.writeString(fresh, JSON.writeValueAsString(running));
        Files.move(fresh, path(RUNNING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the present user of the folder announced; means something only while the folder is taken. */
    @Nullable Running running() throws IOException {
        var file = path(RUNNING);
        return Files.exists(file) ? JSON.readValue(Files.readString(file), Running.class) : null;
    }

    /** The database of whoever has the folder, this process included. */
    Database database() throws IOException {
        var user = running();
        if (user == null) {
            throw new LaunchProblem("数据目录 " + root + " 没有正在运行的数据库。");
        }
        return user.open(this);
    }

    /** A secret kept in the folder, made at the first time, readable by its owner only. */
    String secret(String name) throws IOException {
        var file = path(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that nobody else can read at any moment. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
