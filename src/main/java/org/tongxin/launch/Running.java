package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a data directory just now: {@code running.json} tells it to people and to other commands.
 *
 * @param pid      process of the program
 * @param command  the word it was started with
 * @param port     of the web site, 0 while there is none
 * @param url      of the web site, null while there is none
 * @param database JDBC address, null until the schema is up to date
 * @param embedded whether the database lies in the data directory
 */
record Running(long pid, String command, int port, @Nullable String url, @Nullable String database, boolean embedded) {

    static Running command(String command) {
        return new Running(ProcessHandle.current().pid(), command, 0, null, null, false);
    }

    Running on(Database opened, boolean isEmbedded) {
        return new Running(pid, command, port, url, opened.url(), isEmbedded);
    }

    Running at(int webPort) {
        return new Running(pid, command, webPort, "http://localhost:" + webPort + "/", database, embedded);
    }

    boolean isServing() {
        return command.equals("start") && database != null;
    }

    /** The database that this process opened, with the keys that lie beside it. */
    Database open(DataDirectory data) throws IOException {
        if (database == null) {
            throw new LaunchProblem("数据目录 " + data.root() + " 的数据库正在启动，请稍后再试。");
        }
        return new Database(database, Database.OWNER, data.secret("owner.key"), data.secret("app.key"));
    }

    String refusal(Path root) {
        return "数据目录 " + root + " 已被另一个正在运行的同心使用（进程 " + pid + "，" + (url == null ? command : url)
                + "）。请先停止它（kill " + pid + "），或用 --data 指定别的目录。";
    }
}
