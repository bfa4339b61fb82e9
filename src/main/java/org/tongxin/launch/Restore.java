package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** Brings a backup back into a data directory. */
final class Restore {

    private static final Set<String> STAYING = Set.of("lock", "running.json");

    private Restore() {}

    /** Restores into an empty directory; with {@code --force} what is there is moved aside first, never deleted. */
    static int run(CommandLine line, DataDirectory data) throws IOException {
        if (line.words().isEmpty()) {
            System.err.println("用法：./tongxin restore 文件 [--data 目录] [--force]");
            return 2;
        }
        var archive = Path.of(line.words().getFirst()).toAbsolutePath();
        if (!Files.isRegularFile(archive)) {
            throw new LaunchProblem("找不到备份文件 " + archive);
        }
        data.mustTake("restore");
        if (Files.exists(data.path("postgres/cluster"))) {
            if (!line.has("force")) {
                throw new LaunchProblem("数据目录 " + data.root() + " 里已有数据，不会覆盖。请用 --data 指定一个空目录，或加 --force 先把原有数据移到旁边。");
            }
            System.out.println("原有数据已移到 " + moveAside(data, archive));
        }
        Backup.unpack(archive, data.root());
        System.out.println("已恢复到 " + data.root());
        return 0;
    }

    private static Path moveAside(DataDirectory data, Path archive) throws IOException {
        var name = data.root().getFileName() + "-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        var aside = Files.createDirectory(data.root().resolveSibling(name));
        try (var parts = Files.list(data.root())) {
            for (var part : parts.toList()) {
                if (!STAYING.contains(part.getFileName().toString()) && !part.equals(archive)) {
                    Files.move(part, aside.resolve(part.getFileName()));
                }
            }
        }
        return aside;
    }
}
