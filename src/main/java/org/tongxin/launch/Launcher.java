package org.tongxin.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the command line, brings the database up and hands over to the program. */
public final class Launcher {

    /** Result of {@link #launch} when the server goes on running. */
    public static final int KEEPS_RUNNING = -1;

    /** System property of a run that only shows the JVM which classes a start needs, and ends once ready. */
    private static final String TRAINING = "tongxin.training";

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
                case "start" -> start(line, data(line));
                case "bench" -> bench(line);
                case "restore" -> Restore.run(line, data(line));
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

    private static int help() throws IOException {
        System.out.print(helpText());
        return 0;
    }

    private static String helpText() throws IOException {
        try (var text = Launcher.class.getResourceAsStream("/launch/help.txt")) {
            return new String(java.util.Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int start(CommandLine line, DataDirectory data) throws Exception {
        long begin = System.nanoTime();
        data.mustTake("start");
        requireFree(line.option("port", "8080"));
        say("正在启动数据库……");
        var database = database(line, data);
        Migrations.run(database);
        announce(data, database, line);
        say("数据库已就绪（%.1f 秒），正在启动网站……".formatted((System.nanoTime() - begin) / 1e9));
        var context = run(database, data, line, true);
        for (var preparation : context.getBeanProvider(AtStart.class).orderedStream().toList()) {
            preparation.prepare(line.has("empty"));
        }
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var running = data.running();
        if (running != null) {
            data.announce(running.at(port));
        }
        say("已就绪（用时 %.1f 秒）。请在浏览器中打开：http://localhost:%d/".formatted((System.nanoTime() - begin) / 1e9, port));
        if (Boolean.getBoolean(TRAINING)) {
            return 0;
        }
        say("按 Ctrl-C 停止。");
        return KEEPS_RUNNING;
    }

    private int command(CommandLine line) throws Exception {
        if (!helpText().contains("./tongxin " + line.command() + " ")) {
            throw new LaunchProblem("没有“" + line.command() + "”这个命令。输入 ./tongxin help 查看用法。");
        }
        var data = data(line);
        var database = data.take(line.command()) ? own(line, data) : beside(data);
        try (var context = run(database, data, line, false)) {
            for (var command : context.getBeanProvider(Command.class).orderedStream().toList()) {
                if (command.name().equals(line.command())) {
                    return command.run(line);
                }
            }
            throw new LaunchProblem("这一版还没有“" + line.command() + "”命令。");
        }
    }

    /** Measures a program that serves, on data of its own. */
    private int bench(CommandLine line) throws Exception {
        var folder = Path.of(System.getProperty("tongxin.home", ".")).resolve("target/bench");
        Trees.delete(folder);
        var data = new DataDirectory(folder);
        data.mustTake("bench");
        var measured = new CommandLine("bench", line.words(), Map.of("port", "0"));
        try (var context = run(own(measured, data), data, measured, true)) {
            return context.getBeanProvider(Command.class).stream().filter(command -> command.name().equals("bench")).findFirst().orElseThrow()
                    .run(measured);
        }
    }

    private Database own(CommandLine line, DataDirectory data) throws Exception {
        var database = database(line, data);
        Migrations.run(database);
        announce(data, database, line);
        return database;
    }

    /** The database of the server that runs on the same data; another command's database would end with that command. */
    private static Database beside(DataDirectory data) throws Exception {
        var running = data.running();
        if (running == null || !running.isServing()) {
            throw new LaunchProblem(running == null || running.command().equals("start")
                    ? "数据目录 " + data.root() + " 的网站正在启动，请稍后再试。"
                    : "命令 " + running.command() + "（进程 " + running.pid() + "）正在使用数据目录 " + data.root() + "，请等它结束。");
        }
        var database = running.open(data);
        Migrations.requireCurrent(database);
        return database;
    }

    private static Database database(CommandLine line, DataDirectory data) throws Exception {
        var handlers = SpringApplication.getShutdownHandlers();
        handlers.add(data::release);
        var external = external(line);
        if (external != null) {
            return External.database(external, data);
        }
        var postgres = new EmbeddedPostgres(data, true);
        handlers.add(postgres::close);
        return postgres.start();
    }

    private static void announce(DataDirectory data, Database database, CommandLine line) throws IOException {
        data.announce(Running.command(line.command()).on(database, external(line) == null));
    }

    private static @Nullable String external(CommandLine line) {
        var named = line.option("database-url");
        var known = named == null ? System.getenv(External.ENVIRONMENT) : named;
        return known == null || known.isBlank() ? null : known;
    }

    private ConfigurableApplicationContext run(Database database, DataDirectory data, CommandLine line, boolean serving)
            throws IOException {
        var running = data.running();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", Database.APP,
                "spring.datasource.password", database.appPassword(),
                "tongxin.data", data.root().toString(),
                "tongxin.embedded", running == null || running.embedded()));
        // a command is the whole program with its door shut
        settings.put("server.port", serving ? line.option("port", "8080") : "-1");
        settings.put("tongxin.serving", serving);
        var program = new SpringApplication(application);
        program.setDefaultProperties(settings);
        program.setLogStartupInfo(false);
        return program.run();
    }

    private static void requireFree(String port) {
        try (var socket = new ServerSocket(Integer.parseInt(port))) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new LaunchProblem("端口 " + port + " 已被别的程序占用，或不允许使用。请用 --port 指定别的端口。");
        } catch (IllegalArgumentException wrong) {
            throw new LaunchProblem("--port 应是 0 到 65535 的整数，而不是“" + port + "”。");
        }
    }

    private static DataDirectory data(CommandLine line) throws IOException {
        return new DataDirectory(Path.of(line.option("data", System.getProperty("tongxin.home", ".") + "/data")));
    }

    private static void say(String sentence) {
        System.out.println(sentence);
        System.out.flush();
    }
}
