package bg.glashatay.run.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long one person waits for an editorial page: the whole request, one after the other. */
final class DeskTimes {

    private static final int WARM_UP = 5;
    private static final int REPETITIONS = 21;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Logs the account in. */
    DeskTimes(URI address, String account, String password) {
        this.address = address;
        var form = get("/login").body();
        var state = VIEW_STATE.matcher(form);
        if (!state.find()) {
            throw new IllegalStateException("No form to log in by");
        }
        var fields = Map.of(
                "username",
                account,
                "password",
                password,
                "login",
                "login",
                "submit",
                "submit",
                "jakarta.faces.ViewState",
                state.group(1));
        send(form("/login", fields));
    }

    /** Half of the requests took less, and all of them at most. */
    record Waiting(double medianMillis, double mostMillis) {}

    Waiting of(String path) {
        for (int i = 0; i < WARM_UP; i++) {
            open(path);
        }
        var times = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            var start = System.nanoTime();
            open(path);
            times[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
        }
        Arrays.sort(times);
        return new Waiting(times[REPETITIONS / 2], times[REPETITIONS - 1]);
    }

    /** The page, which must come. */
    String open(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** What a page answers to a form that was filled in. */
    String post(String path, Map<String, String> fields) {
        var answer = send(form(path, fields));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }
}
