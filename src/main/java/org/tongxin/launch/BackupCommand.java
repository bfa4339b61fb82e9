package org.tongxin.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class BackupCommand implements Command {

    private final Path data;
    private final boolean embedded;

    BackupCommand(@Value("${tongxin.data}") Path data, @Value("${tongxin.embedded:true}") boolean embedded) {
        this.data = data;
        this.embedded = embedded;
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
        if (!embedded) {
            throw new LaunchProblem("数据库在外部服务器上，请由其管理员备份（例如 pg_basebackup），并同时保存数据目录 " + data);
        }
        var target = Path.of(line.words().getFirst()).toAbsolutePath().normalize();
        if (!Files.isDirectory(target.getParent())) {
            throw new LaunchProblem("没有目录 " + target.getParent());
        }
        Backup.write(new DataDirectory(data), target);
        System.out.printf("已备份到 %s（%,d 字节）。其中含有密钥，请妥善保管。%n", target, Files.size(target));
        return 0;
    }
}
