package org.tongxin.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder in which a running program keeps everything: database, files, index, keys. One program at a time. */
final class DataDirectory {

    private final Path root;
    private @Nullable FileLock lock;

    DataDirectory(Path root) throws IOException {
        this.root = Files.createDirectories(root.toAbsolutePath().normalize());
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** Takes the folder for this process; false when another one has it. */
    boolean take() throws IOException {
        var channel = FileChannel.open(path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        return lock != null;
    }

    /** A secret kept in the folder, made at the first time, readable by its owner only. */
    String secret(String name) throws IOException {
        var file = path(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                    java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }
}
