package cn.kexie.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends requests from an address of its own on this machine, as from another computer. */
final class Caller {

    /** @param head status line and headers, lower case */
    record Reply(int status, String head, String body) {}

    private final String address;
    private final int port;

    /** @param address within 127.0.0.0/8 */
    Caller(String address, int port) {
        this.address = address;
        this.port = port;
    }

    /** @param headers whole lines */
    Reply call(String method, String path, String body, String... headers) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
                    .formatted(method, path, port, content.length, lines(headers));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private static Reply reply(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        return new Reply(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
    }
}
