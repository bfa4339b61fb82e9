package org.tongxin.launch;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that somebody else runs, given as {@code jdbc:postgresql://host:port/postgres?user=…&password=…}. */
final class External {

    /** Read when the option is absent, so that a password need not stand in the list of processes. */
    static final String ENVIRONMENT = "TONGXIN_DATABASE_URL";

    private External() {}

    /** The user of the address must be allowed to create roles and databases the first time. */
    static Database database(String address, DataDirectory data) throws SQLException, IOException {
        if (!address.matches("jdbc:postgresql://[^/]+/.*")) {
            throw new LaunchProblem("--database-url 应形如 jdbc:postgresql://主机:端口/postgres?user=用户&password=密码");
        }
        int mark = address.indexOf('?');
        var user = "postgres";
        var password = "";
        List<String> others = new ArrayList<>();
        for (var pair : mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
            if (pair.startsWith("user=")) {
                user = decoded(pair);
            } else if (pair.startsWith("password=")) {
                password = decoded(pair);
            } else {
                others.add(pair);
            }
        }
        var url = (mark < 0 ? address : address.substring(0, mark)) + (others.isEmpty() ? "" : "?" + String.join("&", others));
        return new Bootstrap(url, user, password).prepare(data);
    }

    private static String decoded(String pair) {
        return URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
    }
}
