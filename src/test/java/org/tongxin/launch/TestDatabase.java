package org.tongxin.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for all tests of a run, migrated as the program migrates it. Durability is off: a test may lose its data to a
 * power failure.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static Database database;
    private static Path folder;

    public static synchronized Database get() {
        if (database == null) {
            try {
                folder = Files.createTempDirectory(Path.of("/tmp"), "tongxin-test-");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                var server = new EmbeddedPostgres(new DataDirectory(folder), false);
                database = server.start();
                Migrations.run(database);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    try {
                        Trees.delete(folder);
                    } catch (java.io.IOException ignored) {
                        // a folder of /tmp that stays is no harm
                    }
                }));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var known = get();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", Map.of(
                "spring.datasource.url", known.url(),
                "spring.datasource.username", Database.APP,
                "spring.datasource.password", known.appPassword(),
                "tongxin.data", folder.toString())));
    }
}
