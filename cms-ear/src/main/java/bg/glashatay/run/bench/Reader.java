package bg.glashatay.run.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Somebody who asks for the front page again and again, while something else happens to the server. */
final class Reader implements AutoCloseable {

    private static final double NANOS_IN_MILLI = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest page;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final Thread reading = new Thread(this::read, "reader");

    private volatile boolean over;

    Reader(URI page) {
        this.page = HttpRequest.newBuilder(page).build();
        reading.setDaemon(true);
        reading.start();
    }

    int asked() {
        return millis.size();
    }

    /** What such a part of the answers took at most; 1 for all of them. */
    double millis(double part) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    private void read() {
        while (!over) {
            var start = System.nanoTime();
            try {
                client.send(page, HttpResponse.BodyHandlers.discarding());
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            millis.add((System.nanoTime() - start) / NANOS_IN_MILLI);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
