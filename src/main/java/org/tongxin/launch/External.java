package org.tongxin.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A PostgreSQL that somebody else runs, given as {@code jdbc:postgresql://host:port/postgres?user=…&password=…}. */
final class External {

    private External() {}

    /** The user of the address must be allowed to create roles and databases the first time. */
    static Database database(String address, DataDirectory data) throws SQLException, IOException {
        if (!address.startsWith("jdbc:postgresql://")) {
            throw new LaunchProblem("--database-url 应形如 jdbc:postgresql://主机:端口/postgres?user=用户&password=密码");
        }
        var uri = URI.create(address.substring("jdbc:".length()));
        var query = Arrays.stream((uri.getQuery() == null ? "" : uri.getQuery()).split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var url = address.replaceFirst("\\?.*$", "");
        return Bootstrap.of(url, query.getOrDefault("user", "postgres"), query.getOrDefault("password", "")).prepare(data);
    }
}
