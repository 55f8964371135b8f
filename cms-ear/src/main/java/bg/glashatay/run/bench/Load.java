package bg.glashatay.run.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * One request, sent over and over on a number of connections that stay open, the next as soon as the answer is there. One
 * thread serves them all and reads no more of an answer than its length: the measuring shares the processors with what is
 * measured, so it must be cheap.
 */
final class Load {

    private static final int BUFFER = 1 << 18;
    private static final int HEAD = 1 << 13;
    private static final int ROOM = 1 << 16;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int WAIT_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Request request;
    private final int connections;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long[] times = new long[ROOM];
    private int count;
    private int reconnects;
    private boolean isOver;

    Load(Request request, int connections) {
        this.request = request;
        this.connections = connections;
    }

    /**
     * What came of it.
     *
     * @param times how long each answer took in nanoseconds, the shortest first
     * @param reconnects how often the server has closed a connection
     */
    record Result(double seconds, long[] times, int reconnects) {

        int requests() {
            return times.length;
        }

        double perSecond() {
            return times.length / seconds;
        }

        /** What such a part of the answers took at most; 1 for all of them. */
        double millis(double part) {
            return times.length == 0
                    ? Double.NaN
                    : times[Math.max(0, (int) Math.ceil(part * times.length) - 1)] / NANOS_IN_MILLI;
        }
    }

    Result run(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        return run(() -> System.nanoTime() < end);
    }

    /** Goes on for as long as the work does. */
    Result during(Runnable work) {
        var over = new AtomicBoolean();
        var result =
                CompletableFuture.supplyAsync(() -> run(() -> !over.get()), task -> new Thread(task, "load").start());
        try {
            work.run();
        } finally {
            over.set(true);
        }
        return result.join();
    }

    private Result run(BooleanSupplier goesOn) {
        count = 0;
        reconnects = 0;
        try (var selector = Selector.open()) {
            var start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                open(selector);
            }
            while (goesOn.getAsBoolean()) {
                selector.select(this::answered, WAIT_MILLIS);
            }
            var seconds = (System.nanoTime() - start) / NANOS;
            var asked = count;
            hangUp(selector);
            var sorted = Arrays.copyOf(times, asked);
            Arrays.sort(sorted);
            return new Result(seconds, sorted, reconnects);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be measured: " + request.uri(), e);
        }
    }

    /** Takes what was still asked for, lest the server busies itself with complaints about readers who went away. */
    private void hangUp(Selector selector) throws IOException {
        isOver = true;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (selector.keys().stream().anyMatch(SelectionKey::isValid) && System.nanoTime() < end) {
            selector.select(this::answered, WAIT_MILLIS);
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        isOver = false;
    }

    private void open(Selector selector) throws IOException {
        var channel = SocketChannel.open(
                new InetSocketAddress(request.uri().getHost(), request.uri().getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var asked = new Asked(channel);
        channel.register(selector, SelectionKey.OP_READ, asked);
        asked.ask();
    }

    private void answered(SelectionKey key) {
        var asked = (Asked) key.attachment();
        try {
            if (!asked.read()) {
                return;
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = System.nanoTime() - asked.since;
            if (isOver) {
                asked.channel.close();
            } else if (asked.isClosed) {
                reconnects++;
                asked.channel.close();
                open(key.selector());
            } else {
                asked.ask();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be measured: " + request.uri(), e);
        }
    }

    /** A connection with the request that was sent on it. */
    private final class Asked {

        private final SocketChannel channel;
        private final ByteBuffer question = ByteBuffer.wrap(request.bytes());
        private final byte[] head = new byte[HEAD];
        private int headLength;
        private long missing;
        private boolean isClosed;
        private long since;

        Asked(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            headLength = 0;
            missing = -1;
            since = System.nanoTime();
            question.rewind();
            while (question.hasRemaining()) {
                channel.write(question);
            }
        }

        /** Whether the answer is complete. */
        boolean read() throws IOException {
            buffer.clear();
            int read = channel.read(buffer);
            if (read < 0) {
                throw new IOException("Hung up in the middle of an answer");
            }
            if (missing >= 0) {
                missing -= read;
                return missing == 0;
            }
            int copied = Math.min(read, HEAD - headLength);
            buffer.flip().get(head, headLength, copied);
            headLength += copied;
            int end = endOfHead();
            if (end < 0) {
                return false;
            }
            missing = bodyLength(end) - (headLength - end) - (read - copied);
            return missing == 0;
        }

        private int endOfHead() throws IOException {
            for (int i = 3; i < headLength; i++) {
                if (head[i] == '\n' && head[i - 2] == '\n') {
                    return i + 1;
                }
            }
            if (headLength == HEAD) {
                throw new IOException("Headers without end");
            }
            return -1;
        }

        private long bodyLength(int end) throws IOException {
            var text = new String(head, 0, end, StandardCharsets.ISO_8859_1);
            int status = Integer.parseInt(text, 9, 12, 10);
            if (status != request.status()) {
                throw new IOException(
                        "Answered with " + text.lines().findFirst().orElseThrow());
            }
            isClosed = text.contains("\nConnection: close\r");
            if (status == 304) {
                return 0;
            }
            int at = text.indexOf("\nContent-Length: ");
            if (at < 0) {
                throw new IOException("An answer without its length");
            }
            int from = at + "\nContent-Length: ".length();
            return Long.parseLong(text, from, text.indexOf('\r', from), 10);
        }
    }
}
