package bg.glashatay.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

/** A connection on which a test writes what it likes, from an address of loopback that it chooses. */
final class OpenLine implements AutoCloseable {

    /** The server itself hangs up on whoever is slow after half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Socket socket;

    /** @param from such as 127.0.0.7; what is counted by address is then not counted against other tests */
    OpenLine(Site site, String from) throws IOException {
        socket = new Socket(
                InetAddress.getByName("127.0.0.1"), site.address("/").getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    OpenLine write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Whether the server has begun to answer, or has hung up. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** All that the server says until it hangs up. */
    String read() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * What the server says up to the end of its page. It hangs up later, also where it has answered a request before the
     * end of it: it waits for half a minute for the rest.
     */
    String readPage() throws IOException {
        return new Scanner(socket.getInputStream(), StandardCharsets.UTF_8)
                .useDelimiter("</html>")
                .next();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
