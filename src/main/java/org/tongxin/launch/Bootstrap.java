package org.tongxin.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

/** Makes the two roles and the database on a server where it may: the embedded one, or an external one given with rights enough. */
final class Bootstrap {

    private static final String NO_RIGHT = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    private final String adminUrl;
    private final String adminUser;
    private final String adminPassword;

    Bootstrap(String adminUrl, String adminUser, String adminPassword) {
        this.adminUrl = adminUrl;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    /** Idempotent: what is there already stays. */
    Database prepare(DataDirectory data) throws SQLException, IOException {
        var url = adminUrl.replaceFirst("^(jdbc:postgresql://[^/]+)/[^?]*", "$1/tongxin");
        var database = new Database(url, Database.OWNER, data.secret("owner.key"), data.secret("app.key"));
        try (var admin = DriverManager.getConnection(adminUrl, adminUser, adminPassword)) {
            make(admin, database);
        }
        try {
            grantDefaults(database);
            database.asApp().close();
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new LaunchProblem("服务器上已有角色 " + Database.OWNER + " 和 " + Database.APP
                        + "，口令与数据目录里的不同：它们可能属于另一套安装。请把原数据目录中的 owner.key、app.key、vault.key 复制到 "
                        + data.root() + "。");
            }
            throw e;
        }
        return database;
    }

    private static void make(Connection admin, Database database) throws SQLException {
        var missing = new ArrayList<String>();
        if (!exists(admin, "select 1 from pg_roles where rolname = '" + Database.OWNER + "'")) {
            missing.add(role(Database.OWNER, database.ownerPassword()));
            missing.add("grant " + Database.OWNER + " to current_user");
        }
        if (!exists(admin, "select 1 from pg_roles where rolname = '" + Database.APP + "'")) {
            missing.add(role(Database.APP, database.appPassword()));
        }
        if (!exists(admin, "select 1 from pg_database where datname = 'tongxin'")) {
            missing.add("create database tongxin owner " + Database.OWNER + " encoding 'UTF8' template template0");
        }
        try {
            for (var sql : missing) {
                execute(admin, sql);
            }
        } catch (SQLException e) {
            if (NO_RIGHT.equals(e.getSQLState())) {
                throw new LaunchProblem("--database-url 的用户无权建立角色和数据库。请数据库管理员执行下列语句，然后再启动：\n  "
                        + String.join(";\n  ", missing) + ";");
            }
            throw e;
        }
    }

    /** Whatever the owner makes from now on, the program may use; it never owns and never alters. */
    private static void grantDefaults(Database database) throws SQLException {
        try (var owner = database.asOwner()) {
            for (var grant : new String[] {
                "select, insert, update, delete on tables", "usage, select on sequences", "execute on functions", "usage on schemas"
            }) {
                execute(owner, "alter default privileges grant " + grant + " to " + Database.APP);
            }
            execute(owner, "revoke temporary on database tongxin from public");
        }
    }

    private static String role(String name, String password) {
        return "create role " + name + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password + "'";
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
