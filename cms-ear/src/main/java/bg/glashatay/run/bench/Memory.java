package bg.glashatay.run.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** What a server has of memory while something happens to it: looked at again and again. */
final class Memory implements AutoCloseable {

    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern LIVE = Pattern.compile("Pause Full .*->(\\d+)M");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern TICKS = Pattern.compile("sun\\.gc\\.collector\\.\\d\\.time=(\\d+)");
    private static final Pattern TICKS_A_SECOND = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");
    private static final long PAUSE = 500;
    private static final long BETWEEN_COLLECTIONS = 2_000;
    private static final double KILOBYTES = 1_024.0;

    private final long pid;
    private final Thread looking = new Thread(this::look, "memory");

    private volatile boolean over;
    private volatile long mostHeap;
    private volatile long mostResident;

    Memory(long pid) {
        this.pid = pid;
        looking.setDaemon(true);
        looking.start();
    }

    /** The most that the heap had, in megabytes; with what nobody needs any more, until it is collected. */
    double heapMegabytes() {
        return mostHeap / KILOBYTES;
    }

    /** The most that the whole process had; zero where the system does not tell. */
    double residentMegabytes() {
        return mostResident / KILOBYTES;
    }

    /**
     * The most that the heap had of what somebody still needed, in megabytes, while something went on: again and again
     * everything else is collected, which stops the server for a moment each time.
     */
    static double mostLiveMegabytes(long pid, BooleanSupplier goesOn) {
        try {
            // a count of objects would do, but its collection is left out where a decoder works outside of Java
            var log = Files.createTempFile("collections", ".log");
            told(pid, "VM.log", "output=" + log, "what=gc");
            do {
                Thread.sleep(BETWEEN_COLLECTIONS);
                told(pid, "GC.run");
            } while (goesOn.getAsBoolean());
            told(pid, "VM.log", "output=" + log, "what=all=off");
            return LIVE.matcher(Files.readString(log))
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    /** How many seconds the server has spent so far on clearing its heap of what nobody needs any more. */
    static double collectingSeconds(long pid) {
        try {
            var counters = told(pid, "PerfCounter.print");
            return TICKS.matcher(counters)
                            .results()
                            .mapToLong(found -> Long.parseLong(found.group(1)))
                            .sum()
                    / (double) first(TICKS_A_SECOND, counters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    private void look() {
        while (!over) {
            try {
                mostHeap = Math.max(mostHeap, first(HEAP, told(pid, "GC.heap_info")));
                var status = Path.of("/proc", Long.toString(pid), "status");
                if (Files.isReadable(status)) {
                    mostResident = Math.max(mostResident, first(RESIDENT, Files.readString(status)));
                }
                Thread.sleep(PAUSE);
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String told(long pid, String... question) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        command.addAll(List.of(question));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return text;
    }

    private static long first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    @Override
    public void close() {
        over = true;
    }
}
