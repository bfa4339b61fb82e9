package org.tongxin.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this kind of machine, unpacked once from the class path. */
final class PostgresBinaries {

    /** Version of the archive on the class path; a cluster stays with its first number. */
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /** Unpacks into {@code target} unless that was done before; a half-made folder of an interrupted start is made anew. */
    static void unpack(Path target) throws IOException {
        if (Files.exists(target.resolve("bin/postgres"))) {
            return;
        }
        System.err.println("首次启动：正在解开 PostgreSQL……");
        var half = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Trees.delete(half);
        Files.createDirectories(half);
        try (var archive = open(); var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.setPosixFilePermissions(target.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        openToAll(half);
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(half);
            if (!Files.exists(target.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    /** The server's user must reach its programs, whatever the umask is. */
    private static void openToAll(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var folder : paths.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream open() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-linux-" + machine + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new LaunchProblem("这台机器（" + System.getProperty("os.name") + " " + machine
                    + "）没有随附的 PostgreSQL。请安装 PostgreSQL 15 以上版本，并用 --database-url 指定它。");
        }
        return archive;
    }
}
