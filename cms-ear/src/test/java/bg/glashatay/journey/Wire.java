package bg.glashatay.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the database that one node alone takes, and that can be cut and mended without anybody else noticing. */
final class Wire implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param target a port on loopback */
    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends what goes on, and lets nothing through. */
    void cut() {
        cut = true;
        ends.forEach(Wire::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                join(door.accept());
            }
        } catch (IOException closed) {
            // that was the last
        }
    }

    private void join(Socket client) {
        ends.add(client);
        if (cut) {
            close(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(server);
            start(() -> pass(client, server));
            start(() -> pass(server, client));
        } catch (IOException nobodyThere) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // the other direction ends with it
        } finally {
            close(from);
            close(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // then it is closed
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
