package bg.glashatay.run.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server takes of the machine: the process that was started and those that it has started. */
record Processes(long pid) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double MILLIS = 1e3;
    private static final double KILOBYTES = 1_024.0;

    /** Seconds of processors that it has used, in its own code and in the kernel's; empty where nobody tells. */
    OptionalDouble processorSeconds() {
        var used = all().flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
        return used == 0 ? OptionalDouble.empty() : OptionalDouble.of(used / MILLIS);
    }

    /** Megabytes of memory that it holds; empty where nobody tells. */
    OptionalDouble residentMegabytes() {
        var kilobytes = all().mapToLong(Processes::residentKilobytes).sum();
        return kilobytes == 0 ? OptionalDouble.empty() : OptionalDouble.of(kilobytes / KILOBYTES);
    }

    private Stream<ProcessHandle> all() {
        return ProcessHandle.of(pid).stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants()));
    }

    private static long residentKilobytes(ProcessHandle process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            var found = RESIDENT.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
