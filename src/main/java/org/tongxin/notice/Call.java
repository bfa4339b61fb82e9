package org.tongxin.notice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over HTTP/1.1 to an address that was looked at before. Written by hand, because the clients at hand look a name up themselves:
 * between a check and their call it could come to mean another machine. Follows no redirect; of the answer only the status is read.
 */
final class Call {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_LINE = 1_000;

    private Call() {}

    /** @return the status of the answer */
    static int post(Targets.Target target, Map<String, String> headers, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(target.address(), target.port()), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            try (var socket = target.secure() ? secured(plain, target) : plain) {
                var out = socket.getOutputStream();
                out.write(head(target, headers, body.length).getBytes(StandardCharsets.UTF_8));
                out.write(body);
                out.flush();
                return status(line(new BufferedInputStream(socket.getInputStream()), System.nanoTime() + PATIENCE.toNanos()));
            }
        }
    }

    private static SSLSocket secured(Socket plain, Targets.Target target) throws IOException {
        var secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, target.host(), target.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String head(Targets.Target target, Map<String, String> headers, int length) {
        var head = new StringBuilder("POST ").append(target.path()).append(" HTTP/1.1\r\nHost: ").append(target.host()).append(':')
                .append(target.port()).append("\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ")
                .append(length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static String line(InputStream in, long until) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next != -1; next = in.read()) {
            if (System.nanoTime() > until) {
                throw new SocketTimeoutException("answers too slowly");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("no HTTP answer");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static int status(String line) throws IOException {
        var parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-5]\\d\\d")) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(parts[1]);
    }
}
