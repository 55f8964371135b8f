package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server of our own that speaks the protocol as clamd's manual has it. */
class ClamdTest {

    private ServerSocket scanner;
    private Thread listening;

    @BeforeEach
    void listen() throws IOException {
        scanner = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listening = new Thread(() -> {
            while (!scanner.isClosed()) {
                try (var connection = scanner.accept()) {
                    answer(connection);
                } catch (IOException closed) {
                    // the next, or the end
                }
            }
        });
        listening.setDaemon(true);
        listening.start();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        scanner.close();
        // a thread that is about to accept a connection still accepts one
        listening.join();
    }

    @Test
    void cleanBytesHaveNothingInThem() throws IOException {
        assertThat(clamd().find(bytes("a".repeat(200_000)))).isEmpty();
    }

    @Test
    void whatIsFoundIsNamed() throws IOException {
        assertThat(clamd().find(bytes("b".repeat(200_000) + "virus"))).contains("Test-Signature");
    }

    @Test
    void scannerThatSaysSomethingElseHasNotLooked() {
        assertThatThrownBy(() -> clamd().find(bytes("too large"))).isInstanceOf(IOException.class);
    }

    @Test
    void scannerThatIsThereAnswers() {
        assertThatCode(() -> clamd().ping()).doesNotThrowAnyException();
    }

    @Test
    void scannerThatIsGoneIsTold() throws Exception {
        stop();

        assertThatThrownBy(() -> clamd().ping()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> clamd().find(bytes("a"))).isInstanceOf(IOException.class);
    }

    @Test
    void whoHasLittlePatienceHasNoneToConnectEither() {
        assertThat(clamd(Duration.ofSeconds(2)).toConnect()).isEqualTo(Duration.ofSeconds(2));
        assertThat(clamd(Duration.ofSeconds(60)).toConnect()).isEqualTo(Duration.ofSeconds(5));
    }

    private Clamd clamd() {
        return clamd(Duration.ofMinutes(1));
    }

    private Clamd clamd(Duration patience) {
        return new Clamd(InetSocketAddress.createUnresolved("127.0.0.1", scanner.getLocalPort()), patience);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        var command = new StringBuilder();
        for (int c; (c = in.read()) > 0; ) {
            command.append((char) c);
        }
        var answer = command.toString().equals("zINSTREAM") ? scanned(in) : "PONG";
        connection.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static String scanned(DataInputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int length; (length = in.readInt()) > 0; ) {
            all.write(in.readNBytes(length));
        }
        var text = all.toString(StandardCharsets.UTF_8);
        if (text.equals("too large")) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return text.endsWith("virus") ? "stream: Test-Signature FOUND" : "stream: OK";
    }
}
