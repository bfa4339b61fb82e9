package org.tongxin.launch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A copy of everything while the program goes on: the database's files between {@code pg_backup_start} and {@code pg_backup_stop}
 * with the log written meanwhile, the uploaded files and the keys, in one compressed archive.
 */
final class Backup {

    private static final String CLUSTER = "postgres/cluster";

    private Backup() {}

    /** Writes the archive; a half-written one never gets the wanted name. */
    static void write(DataDirectory data, Path target) throws SQLException, IOException {
        var half = target.resolveSibling(target.getFileName() + ".part");
        var admin = java.sql.DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(data.path("postgres.port")).strip() + "/postgres",
                "postgres", data.secret("postgres.key"));
        try (admin; var tar = tar(half); var statement = admin.createStatement()) {
            statement.execute("select pg_backup_start('tongxin', true)");
            addTree(tar, data, CLUSTER);
            for (var name : new String[] {"media", "postgres.key", "owner.key", "app.key", "vault.key"}) {
                addTree(tar, data, name);
            }
            try (var rows = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(true)")) {
                rows.next();
                addText(tar, CLUSTER + "/backup_label", rows.getString(1));
            }
            addTree(tar, data, CLUSTER + "/pg_wal");
        }
        Files.move(half, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Unpacks an archive into an empty data directory. */
    static int restore(Path target, CommandLine line) throws IOException {
        if (line.words().isEmpty()) {
            throw new LaunchProblem("用法：./tongxin restore 文件 [--data 目录]");
        }
        var data = new DataDirectory(target);
        if (!data.take()) {
            throw new LaunchProblem("数据目录 " + data.root() + " 正在使用，请先停止程序再恢复。");
        }
        if (Files.exists(data.path("postgres/cluster"))) {
            throw new LaunchProblem("数据目录 " + data.root() + " 里已有数据，不会覆盖。请先把它移走，或用 --data 指定一个空目录。");
        }
        unpack(Path.of(line.words().getFirst()), data.root());
        System.out.println("已恢复到 " + data.root());
        return 0;
    }

    static void unpack(Path archive, Path root) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new LaunchProblem("找不到备份文件 " + archive);
        }
        try (var file = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = root.resolve(entry.getName()).normalize();
                if (!path.startsWith(root)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        restrict(root);
    }

    /** PostgreSQL insists on being alone with its files. */
    private static void restrict(Path root) throws IOException {
        var cluster = root.resolve(CLUSTER);
        var wanted = java.nio.file.attribute.PosixFilePermissions.fromString("rwx------");
        Files.setPosixFilePermissions(cluster, wanted);
        for (var key : new String[] {"postgres.key", "owner.key", "app.key", "vault.key"}) {
            if (Files.exists(root.resolve(key))) {
                Files.setPosixFilePermissions(root.resolve(key), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            }
        }
        PostgresUser.of(root).takes(cluster.getParent());
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private static void addTree(TarArchiveOutputStream tar, DataDirectory data, String name) throws IOException {
        var start = data.path(name);
        if (!Files.exists(start)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(start)) {
            for (var path : paths.toList()) {
                var relative = data.root().relativize(path).toString();
                if (!isVolatile(name, relative)) {
                    add(tar, path, relative);
                }
            }
        }
    }

    /** What must not be copied, or is copied after the rest. */
    private static boolean isVolatile(String start, String relative) {
        return relative.endsWith("postmaster.pid") || relative.endsWith("postmaster.opts")
                || start.equals(CLUSTER) && relative.startsWith(CLUSTER + "/pg_wal/") && !relative.endsWith("archive_status");
    }

    /** A database file may grow or vanish while it is read: the log written meanwhile mends what differs. */
    private static void add(TarArchiveOutputStream tar, Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
            return;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (java.nio.file.NoSuchFileException vanished) {
            return;
        }
        addBytes(tar, name, content);
    }

    private static void addText(TarArchiveOutputStream tar, String name, String text) throws IOException {
        addBytes(tar, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void addBytes(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
