package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of everything while the program goes on: the database's files between {@code pg_backup_start} and {@code pg_backup_stop}
 * with the log written meanwhile, then the uploaded files and the keys, in one compressed archive.
 */
final class Backup {

    private static final String CLUSTER = "postgres/cluster";

    /** Parts of the data directory that belong to a running program, or can be made again. */
    private static final Set<String> LEFT_OUT = Set.of("postgres", "lock", "running.json", "index", "postgres.log", "postgres.log.1", "postgres.port");

    /** Of the cluster: what a server makes anew, and the write-ahead log, of which the needed part follows at the end. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_serial", "pg_snapshots", "pg_subtrans", "pg_dynshmem");

    private static final Set<String> SKIPPED = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label.old");

    private Backup() {}

    /** Writes the archive; a half-written one never gets the wanted name. */
    static void write(DataDirectory data, Path target) throws SQLException, IOException {
        var half = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(half);
        try (var archive = new Archive(data.root(), half)) {
            copyCluster(data, archive);
            // after the database: whatever file a copied row names is there
            archive.addTree(data.root(), path -> isLeftOut(data, path) || path.equals(half) || path.equals(target));
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(half);
            throw e;
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyCluster(DataDirectory data, Archive archive) throws SQLException, IOException {
        var cluster = data.path(CLUSTER);
        try (var admin = EmbeddedPostgres.asSuperuser(data); var statement = admin.createStatement()) {
            // the slot keeps the log from being recycled while we copy, and goes with this connection
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            var first = answer(statement, "select pg_walfile_name(pg_backup_start('tongxin', true))");
            archive.addTree(cluster, path -> SKIPPED.contains(path.getFileName().toString()) || isTemporary(cluster, path));
            for (var name : EMPTIED) {
                archive.addFolder(cluster.resolve(name));
            }
            var last = stop(statement, archive);
            copyLog(cluster.resolve("pg_wal"), first, last, archive);
        }
    }

    private static String stop(Statement statement, Archive archive) throws SQLException, IOException {
        try (var rows = statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(true)")) {
            rows.next();
            archive.addText(CLUSTER + "/backup_label", rows.getString(2));
            return rows.getString(1);
        }
    }

    private static void copyLog(Path log, String first, String last, Archive archive) throws IOException {
        archive.addFolder(log.resolve("archive_status"));
        archive.addFolder(log.resolve("summaries"));
        try (var segments = Files.list(log)) {
            for (var segment : segments.sorted().toList()) {
                var name = segment.getFileName().toString();
                boolean needed = name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    archive.addFile(segment);
                }
            }
        }
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean isTemporary(Path cluster, Path path) {
        return path.getFileName().toString().startsWith("pgsql_tmp")
                || cluster.equals(path.getParent()) && EMPTIED.contains(path.getFileName().toString());
    }

    private static boolean isLeftOut(DataDirectory data, Path path) {
        var name = path.getFileName().toString();
        return data.root().equals(path.getParent()) && (LEFT_OUT.contains(name) || name.startsWith("verify-") || name.endsWith(".part"));
    }

    /** Unpacks an archive into an empty folder; what was unpacked halfway never looks like a database. */
    static void unpack(Path archive, Path root) throws IOException {
        var half = root.resolve("restore.part");
        Trees.delete(half);
        Files.createDirectories(half);
        Archive.unpack(archive, half);
        var cluster = half.resolve(CLUSTER);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            throw new LaunchProblem(archive + " 不是同心的备份文件。");
        }
        // PostgreSQL insists on being alone with its files
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(root.resolve("postgres"));
        try (var parts = Files.list(half)) {
            for (var part : parts.filter(path -> !path.endsWith("postgres")).toList()) {
                Files.move(part, root.resolve(part.getFileName()));
            }
        }
        Files.move(cluster, root.resolve(CLUSTER), StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(half);
    }
}
