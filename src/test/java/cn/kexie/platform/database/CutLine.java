package cn.kexie.platform.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to a database, which can be cut, or go silent with its connections open. */
final class CutLine implements Closeable {

    private enum State {
        OPEN,
        CUT,
        SILENT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile State state = State.OPEN;

    CutLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        state = State.CUT;
        closeAll();
    }

    void fallSilent() {
        state = State.SILENT;
    }

    /** What was open before is broken. */
    void mend() {
        state = State.OPEN;
        closeAll();
    }

    private void closeAll() {
        sockets.forEach(CutLine::close);
        sockets.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                sockets.add(client);
                if (state == State.CUT) {
                    close(client);
                } else if (state == State.OPEN) {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(server);
                    threads.submit(() -> pass(client, server));
                    threads.submit(() -> pass(server, client));
                }
            } catch (IOException closed) {
                // The door is closed at the end.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state == State.OPEN) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException cut) {
            // As it is meant.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed already.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
        threads.shutdownNow();
    }
}
