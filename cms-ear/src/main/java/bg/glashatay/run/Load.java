package bg.glashatay.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Asks for one page over and over from a number of connections that stay open, one thread each, on plain sockets: the
 * measuring shares the processors with what is measured, so it must be cheap.
 */
final class Load {

    private static final int CONNECTIONS = 32;
    private static final int ROOM = 1024;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;

    private final URI page;
    private final byte[] request;

    Load(URI page) {
        this(page, "");
    }

    /** As somebody asks who has the page already and knows its tag. */
    static Load again(URI page, String etag) {
        return new Load(page, "If-None-Match: " + etag + "\r\n");
    }

    private Load(URI page, String header) {
        this.page = page;
        this.request = ("GET " + page.getRawPath() + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n" + header
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How many answers a second there were, and how long half and nearly all of them took at most. */
    record Result(double perSecond, double medianMillis, double p99Millis, long requests) {}

    Result run(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var start = System.nanoTime();
            var answers = threads.invokeAll(IntStream.range(0, CONNECTIONS)
                    .<Callable<long[]>>mapToObj(i -> () -> askUntil(end))
                    .toList());
            var seconds = (System.nanoTime() - start) / NANOS;
            var times = new long[0];
            for (var answer : answers) {
                times = concatenated(times, answer.get());
            }
            Arrays.sort(times);
            return new Result(times.length / seconds, millis(times, 50), millis(times, 99), times.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot be measured: " + page, e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] askUntil(long end) {
        var times = new long[ROOM];
        var count = 0;
        while (System.nanoTime() < end) {
            try (var socket = new Socket(page.getHost(), page.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                var open = true;
                while (open && System.nanoTime() < end) {
                    var start = System.nanoTime();
                    socket.getOutputStream().write(request);
                    open = readAnswer(in);
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = System.nanoTime() - start;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** Whether the server keeps the connection open: Payara closes one after 256 requests, and says so. */
    private static boolean readAnswer(InputStream in) throws IOException {
        var status = line(in);
        var known = status.contains(" 304 ");
        if (!known && !status.contains(" 200 ")) {
            throw new IOException("Answered with " + status);
        }
        var length = known ? 0L : -1L;
        var open = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length())) {
                length = Long.parseLong(
                        header.substring("Content-Length:".length()).strip());
            }
            open &= !header.equalsIgnoreCase("Connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks(in);
        }
        return open;
    }

    private static void skipChunks(InputStream in) throws IOException {
        long size;
        do {
            size = Long.parseLong(line(in), 16);
            in.skipNBytes(size);
            line(in);
        } while (size > 0);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Hung up in the middle of an answer");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    private static long[] concatenated(long[] one, long[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) ((sorted.length - 1L) * percentile / 100)] / NANOS_IN_MILLI;
    }
}
