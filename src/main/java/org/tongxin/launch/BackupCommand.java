package org.tongxin.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class BackupCommand implements Command {

    private final Path data;

    BackupCommand(@Value("${tongxin.data}") Path data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        if (line.words().isEmpty()) {
            System.err.println("用法：./tongxin backup 文件");
            return 2;
        }
        var target = Path.of(line.words().getFirst()).toAbsolutePath();
        Backup.write(new DataDirectory(data), target);
        System.out.printf("已备份到 %s（%,d 字节）%n", target, Files.size(target));
        return 0;
    }
}
