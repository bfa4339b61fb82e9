package org.tongxin.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small SMTP server that keeps what it is sent, and refuses on demand. */
final class Mailbox implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> received = new CopyOnWriteArrayList<>();
    volatile boolean refusing;

    private Mailbox(ServerSocket socket) {
        this.socket = socket;
    }

    static Mailbox open() {
        try {
            var mailbox = new Mailbox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(mailbox::serve);
            return mailbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The mails to that address, as they came over the line. */
    List<String> to(String address) {
        return received.stream().filter(mail -> mail.contains("To: " + address)).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = client.getOutputStream()) {
            say(out, "220 mailbox");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase(java.util.Locale.ROOT);
                if (verb.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else if (verb.startsWith("DATA")) {
                    say(out, "354 go on");
                    received.add(data(in));
                    say(out, "250 kept");
                } else {
                    say(out, verb.startsWith("MAIL") && refusing ? "451 not now" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // the client left
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(java.io.OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
