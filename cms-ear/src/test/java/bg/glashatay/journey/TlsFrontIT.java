package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Ports;
import bg.glashatay.run.WebServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The TLS that ships for nginx, with a certificate of the test's own: before a mirror of one page, and a program in the
 * application's place that says what the application says.
 */
@NeedsNginx
class TlsFrontIT {

    private static final String A_YEAR = "max-age=31536000";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Certificate certificate;
    private static HttpServer application;
    private static WebServer nginx;
    private static int plainPort;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        var work = Build.current().work().resolve("tls-front");
        Folders.delete(work);
        certificate = Certificate.made(work.resolve("certificate"));
        var page = work.resolve("mirror/known/pages/kultura/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "kultura");
        Files.createSymbolicLink(work.resolve("mirror/now"), Path.of("known"));
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Permissions-Policy", "usb=()");
            var scheme = exchange.getRequestHeaders().getFirst("X-Forwarded-Proto");
            if (scheme.equals("https")) {
                exchange.getResponseHeaders().add("Strict-Transport-Security", A_YEAR);
            }
            var body = scheme.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.start();
        plainPort = Ports.free();
        nginx = WebServer.startedWithTls(
                Build.current(),
                work.resolve("nginx"),
                application.getAddress().getPort(),
                work.resolve("mirror"),
                certificate.folder(),
                plainPort);
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (application != null) {
            application.stop(0);
        }
    }

    @Test
    void whoeverComesWithoutTlsIsSentOnToTheSiteAndNowhereElse() throws Exception {
        var answer = send(HttpClient.newHttpClient(), "http://127.0.0.1:" + plainPort + "/kultura?page=2");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://www.example.bg/kultura?page=2");
        assertThat(answer.headers().firstValue("Server")).hasValue("nginx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/documents", "/api", "/health/ready", "/metrics", "/openapi"})
    void programsThatComeWithoutTlsAreNotLedOn(String path) throws Exception {
        var answer = send(HttpClient.newHttpClient(), "http://127.0.0.1:" + plainPort + path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void ofTwoWaysToTellWhereARequestEndsTheLengthNeverCounts() throws Exception {
        try (var socket = socket(certificate.trusting())) {
            socket.getOutputStream().write(TwoLengths.of("localhost").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(TwoLengths.statuses(answers)).isIn(TwoLengths.REFUSED, TwoLengths.READ_BY_CHUNKS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kultura", "/sport", "/search?q=x", "/editor", "/api/v1/documents", "/health/ready"})
    void everyAnswerSaysOnceThatOnlyTlsWillDo(String path) throws Exception {
        assertThat(get(path).headers().allValues("Strict-Transport-Security")).containsExactly(A_YEAR);
    }

    @Test
    void filesAndTheApplicationAnswerOverHttp2AndTheApplicationIsToldOfTls() throws Exception {
        assertThat(get("/kultura").body()).isEqualTo("kultura");
        assertThat(get("/kultura").version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(get("/sport").body()).isEqualTo("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void presentProtocolsAreSpoken(String protocol) throws Exception {
        assertThat(handshake(protocol)).isEqualTo(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"})
    void ciphersOfThePastAreRefused(String cipher) throws Exception {
        try (var socket = socket(certificate.trusting())) {
            var only = new SSLParameters(new String[] {cipher}, new String[] {"TLSv1.2"});
            socket.setSSLParameters(only);

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    private static String handshake(String protocol) throws Exception {
        try (var socket = socket(certificate.trusting())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static SSLSocket socket(SSLContext context) throws IOException {
        return (SSLSocket) context.getSocketFactory()
                .createSocket("localhost", nginx.address().getPort());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpClient.newBuilder().sslContext(certificate.trusting()).build(), nginx.address() + path);
    }

    private static HttpResponse<String> send(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
}
