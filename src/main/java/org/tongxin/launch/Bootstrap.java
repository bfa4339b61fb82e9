package org.tongxin.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the two roles and the database on a server where it may: the embedded one, or an external one given with rights enough. */
final class Bootstrap {

    private final String adminUrl;
    private final String adminUser;
    private final String adminPassword;

    private Bootstrap(String adminUrl, String adminUser, String adminPassword) {
        this.adminUrl = adminUrl;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    static Bootstrap of(String adminUrl, String adminUser, String adminPassword) {
        return new Bootstrap(adminUrl, adminUser, adminPassword);
    }

    /** Idempotent: what is there already stays. */
    Database prepare(DataDirectory data) throws SQLException, IOException {
        var url = adminUrl.replaceFirst("/[^/?]+(\\?|$)", "/tongxin$1");
        var database = new Database(url, Database.OWNER, data.secret("owner.key"), data.secret("app.key"));
        try (var admin = DriverManager.getConnection(adminUrl, adminUser, adminPassword)) {
            role(admin, Database.OWNER, database.ownerPassword());
            role(admin, Database.APP, database.appPassword());
            if (!exists(admin, "select 1 from pg_database where datname = 'tongxin'")) {
                execute(admin, "create database tongxin owner " + Database.OWNER);
            }
        }
        grantDefaults(database);
        return database;
    }

    /** Whatever the owner makes from now on, the program may use; it never owns and never alters. */
    static void grantDefaults(Database database) throws SQLException {
        try (var owner = database.asOwner()) {
            for (var grant : new String[] {
                "select, insert, update, delete on tables", "usage, select on sequences", "execute on functions", "usage on schemas"
            }) {
                execute(owner, "alter default privileges grant " + grant + " to " + Database.APP);
            }
        }
    }

    private static void role(Connection admin, String name, String password) throws SQLException {
        var attributes = " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password + "'";
        if (exists(admin, "select 1 from pg_roles where rolname = '" + name + "'")) {
            return;
        }
        execute(admin, "create role " + name + attributes);
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
