package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a server has of memory while something happens to it: looked at again and again. */
final class Memory implements AutoCloseable {

    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long PAUSE = 500;
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
     * What the heap has that somebody still needs, in megabytes: everything else is collected first, which stops the
     * server for a moment.
     */
    static double liveMegabytes(long pid) {
        try {
            return first(TOTAL, told(pid, "GC.class_histogram")) / (KILOBYTES * KILOBYTES);
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

    private static String told(long pid, String question) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), question)
                .redirectErrorStream(true)
                .start();
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
