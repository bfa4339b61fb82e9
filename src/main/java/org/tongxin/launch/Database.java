package org.tongxin.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is and how its two roles sign in.
 *
 * @param url           JDBC address of the database {@code tongxin}
 * @param ownerUser     owns the schema and migrates it; never used to serve requests
 * @param appPassword   of {@link #APP}, the role that owns nothing and is held by row-level security
 */
public record Database(String url, String ownerUser, String ownerPassword, String appPassword) {

    public static final String OWNER = "tongxin_owner";
    public static final String APP = "tongxin_app";

    public Connection asOwner() throws SQLException {
        return connect(ownerUser, ownerPassword);
    }

    public Connection asApp() throws SQLException {
        return connect(APP, appPassword);
    }

    private Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }
}
