package bg.glashatay.ejb.media;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Talks to the virus scanner clamd in its own protocol: one conversation a connection, zero bytes at the ends of lines. */
final class Clamd {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_024;
    private static final String FOUND = " FOUND";

    private final InetSocketAddress address;
    private final Duration patience;

    /** The scanner at an address, whose name is looked up now, and which may be silent for so long. */
    Clamd(InetSocketAddress address, Duration patience) {
        this.address = new InetSocketAddress(address.getHostString(), address.getPort());
        this.patience = patience;
    }

    /**
     * Has bytes scanned.
     *
     * @return the name of what was found in them; empty where they are clean
     * @throws IOException where there is no answer, or none that says either
     */
    Optional<String> find(InputStream bytes) throws IOException {
        var answer = ask("INSTREAM", out -> {
            var chunk = new byte[CHUNK];
            for (int read; (read = bytes.read(chunk)) >= 0; ) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
        });
        if (answer.endsWith(FOUND)) {
            return Optional.of(
                    answer.substring(0, answer.length() - FOUND.length()).replaceFirst("^stream: ", ""));
        }
        if (!answer.equals("stream: OK")) {
            throw new IOException("The virus scanner says: " + answer);
        }
        return Optional.empty();
    }

    /** @throws IOException where nobody answers that speaks the protocol */
    void ping() throws IOException {
        var answer = ask("PING", out -> {});
        if (!answer.equals("PONG")) {
            throw new IOException("The virus scanner says: " + answer);
        }
    }

    private String ask(String command, Words words) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, (int) toConnect().toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            try {
                words.say(out);
                out.flush();
            } catch (IOException hungUp) {
                // it stops listening once it has heard too much, and says so
                return answer(socket, hungUp);
            }
            return answer(socket, null);
        }
    }

    /** A host that is away drops what it is sent: that is known sooner than that a large file is scanned, never later. */
    Duration toConnect() {
        return patience.compareTo(TO_CONNECT) < 0 ? patience : TO_CONNECT;
    }

    private static String answer(Socket socket, IOException instead) throws IOException {
        try {
            var answer = new StringBuilder();
            var in = new BufferedInputStream(socket.getInputStream());
            for (int c; (c = in.read()) > 0 && answer.length() < LONGEST_ANSWER; ) {
                answer.append((char) c);
            }
            return answer.toString().strip();
        } catch (IOException silent) {
            throw instead == null ? silent : instead;
        }
    }

    /** What follows a command. */
    private interface Words {

        void say(DataOutputStream out) throws IOException;
    }
}
