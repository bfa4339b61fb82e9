package org.tongxin.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the command line, brings the database up and hands over to the program. */
public final class Launcher {

    /** Result of {@link #launch} when the server goes on running. */
    public static final int KEEPS_RUNNING = -1;

    private final Class<?> application;

    public Launcher(Class<?> application) {
        this.application = application;
    }

    /** @return the exit code, or {@link #KEEPS_RUNNING} */
    public int launch(String... args) {
        try {
            var line = CommandLine.parse(args);
            return switch (line.command()) {
                case "help" -> help();
                case "start" -> start(line);
                case "bench" -> bench(line);
                case "restore" -> Backup.restore(dataPath(line), line);
                default -> command(line);
            };
        } catch (LaunchProblem problem) {
            System.err.println(problem.getMessage());
            return 1;
        } catch (Exception e) {
            System.err.println("启动失败：" + e);
            e.printStackTrace(System.err);
            return 1;
        }
    }

    private static int help() {
        System.out.println("""
                同心·政协履职平台

                  ./tongxin start [--port N] [--data DIR] [--empty] [--database-url URL]
                                                启动网站（首次启动会构建程序、建库并载入演示数据）
                  ./tongxin test                运行全部测试（含浏览器）
                  ./tongxin import COMMITTEE FILE [--mapping NAME] [--dry-run]
                                                把 xlsx 或 csv 中的提案导入某个委员会
                  ./tongxin figures COMMITTEE PERIOD [--json] [--as-of DATE]
                                                计算某年、某次会议或某届的数据，例如 2024、12-3、12
                  ./tongxin verify              校验审计链与备份
                  ./tongxin backup FILE         在线备份
                  ./tongxin restore FILE        恢复到空的数据目录
                  ./tongxin bench [NAME]        性能测量
                  ./tongxin help                显示本说明

                COMMITTEE 是委员会代码，即 rulebooks/ 下的文件名。""");
        return 0;
    }

    private int start(CommandLine line) throws Exception {
        var data = new DataDirectory(dataPath(line));
        if (!data.take()) {
            throw new LaunchProblem("数据目录 " + data.root() + " 已被另一个正在运行的同心使用。请先停止它，或用 --data 指定别的目录。");
        }
        long begin = System.nanoTime();
        say("正在启动数据库……");
        var context = run(database(line, data), data, line, true);
        for (var preparation : context.getBeanProvider(AtStart.class).orderedStream().toList()) {
            preparation.prepare(line.has("empty"));
        }
        say("已就绪（用时 %.1f 秒）。请在浏览器中打开：http://localhost:%s/".formatted(
                (System.nanoTime() - begin) / 1e9, context.getEnvironment().getProperty("local.server.port")));
        say("按 Ctrl-C 停止。");
        return KEEPS_RUNNING;
    }

    private int command(CommandLine line) throws Exception {
        var data = new DataDirectory(dataPath(line));
        boolean alone = data.take();
        var database = alone ? database(line, data) : EmbeddedPostgres.attach(data);
        try (var context = run(database, data, line, false)) {
            for (var command : context.getBeanProvider(Command.class).orderedStream().toList()) {
                if (command.name().equals(line.command())) {
                    return command.run(line);
                }
            }
            throw new LaunchProblem("没有“" + line.command() + "”这个命令。输入 ./tongxin help 查看用法。");
        }
    }

    /** Measures a program that serves, on data of its own. */
    private int bench(CommandLine line) throws Exception {
        var folder = Path.of(System.getProperty("tongxin.home", ".")).resolve("target/bench");
        Trees.delete(folder);
        var data = new DataDirectory(folder);
        data.take();
        var measured = new CommandLine("bench", line.words(), Map.of("port", "0"));
        try (var context = run(database(measured, data), data, measured, true)) {
            return context.getBeanProvider(Command.class).stream().filter(command -> command.name().equals("bench")).findFirst().orElseThrow()
                    .run(measured);
        }
    }

    private Database database(CommandLine line, DataDirectory data) throws Exception {
        if (line.has("database-url")) {
            return External.database(line.option("database-url", ""), data);
        }
        var postgres = new EmbeddedPostgres(data, true);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres.start();
    }

    private ConfigurableApplicationContext run(Database database, DataDirectory data, CommandLine line, boolean serving)
            throws Exception {
        Migrations.run(database);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", Database.APP,
                "spring.datasource.password", database.appPassword(),
                "tongxin.data", data.root().toString()));
        // a command is the whole program with its door shut
        settings.put("server.port", serving ? line.option("port", "8080") : "-1");
        settings.put("tongxin.serving", serving);
        var program = new SpringApplication(application);
        program.setDefaultProperties(settings);
        program.setLogStartupInfo(false);
        return program.run();
    }

    private static Path dataPath(CommandLine line) {
        return Path.of(line.option("data", System.getProperty("tongxin.home", ".") + "/data"));
    }

    private static void say(String sentence) {
        System.out.println(sentence);
        System.out.flush();
    }
}
