package org.tongxin.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for all tests of a run, migrated as the program migrates it. Durability is off: a test may lose its data to a
 * power failure. The runs of one checkout share the unpacked programs, never the data.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path SHARED = Path.of("target", "test-pg").toAbsolutePath();

    private static final AtomicInteger INDEXES = new AtomicInteger();

    private static Database database;
    private static DataDirectory folder;

    public static synchronized Database get() {
        if (database == null) {
            try {
                folder = freshFolder("run-");
                folder.take("test");
                var server = server(folder, false);
                database = server.start();
                folder.announce(Running.command("test").on(database, true));
                Migrations.run(database);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    /** A server on its own data, with the programs that are unpacked once for this checkout. */
    static EmbeddedPostgres server(DataDirectory data, boolean durable) throws IOException {
        return new EmbeddedPostgres(data, programs(), durable);
    }

    static Path programs() throws IOException {
        Files.createDirectories(SHARED);
        return SHARED.resolve(PostgresBinaries.VERSION);
    }

    /** A new data directory; those of runs that were killed are cleared away. */
    static synchronized DataDirectory freshFolder(String prefix) throws IOException {
        Files.createDirectories(SHARED);
        try (var folders = Files.list(SHARED)) {
            for (var old : folders.filter(path -> path.getFileName().toString().startsWith("run-")).toList()) {
                clearIfDead(old);
            }
        }
        var fresh = Files.createDirectory(SHARED.resolve(prefix + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime())));
        return new DataDirectory(fresh);
    }

    private static void clearIfDead(Path old) throws IOException {
        var lock = old.resolve("lock");
        if (folder != null && old.equals(folder.root()) || !Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Trees.delete(old);
            }
        }
    }

    static void end(EmbeddedPostgres server, DataDirectory data) {
        server.close();
        data.release();
        try {
            Trees.delete(data.root());
        } catch (IOException ignored) {
            // the next run clears it away
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var known = get();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", Map.of(
                "spring.datasource.url", known.url(),
                "spring.datasource.username", Database.APP,
                "spring.datasource.password", known.appPassword(),
                "tongxin.data", folder.root().toString(),
                // an index belongs to one program, and every context is one
                "tongxin.index", folder.root().resolve("index-" + INDEXES.incrementAndGet()).toString())));
    }
}
