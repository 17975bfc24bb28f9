package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection on which bytes are sent as they are, however little they are a request. */
final class Wire {

    private static final int PATIENCE = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Statuses of everything that was answered until the server closed or, for a moment, said no more. */
    List<Integer> statuses(byte[]... bytes) {
        return answers(bytes)
                .lines()
                .filter(line -> line.startsWith("HTTP/1.1 "))
                .map(line -> Integer.valueOf(line.substring(9, 12)))
                .toList();
    }

    String answers(byte[]... pieces) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            send(socket, pieces);
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status that is answered while the sender still holds the connection open, with more to say. */
    int statusBeforeTheEnd(byte[] bytes) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(socket.isOutputShutdown()).isFalse();
            return Integer.parseInt(line.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is answered before all is said may be hung up on. */
    private static void send(Socket socket, byte[]... pieces) {
        try {
            for (byte[] piece : pieces) {
                socket.getOutputStream().write(piece);
                socket.getOutputStream().flush();
            }
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            // The answer says why.
        }
    }

    /** What arrived before a reset counts as well. */
    private static String read(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(chunk);
                    read >= 0;
                    read = socket.getInputStream().read(chunk)) {
                answer.write(chunk, 0, read);
            }
        } catch (IOException e) {
            assertThat(answer.size()).as("an answer before %s", e).isPositive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** A request as text; lines end as they should. */
    static byte[] request(String line, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(line, "Host: localhost"));
        lines.addAll(List.of(headers));
        return (String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
