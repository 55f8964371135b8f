package bg.glashatay.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process listens on, as Linux tells in {@code /proc}. */
final class Sockets {

    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENING = "0A";
    private static final String UNCONNECTED = "07";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int SOCKET = 9;
    private static final int WORD = 4;

    private Sockets() {}

    /** A socket that waits for others. */
    record Listener(String protocol, InetAddress address, int port) {}

    static List<Listener> of(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        assumeTrue(Files.isDirectory(process), "SKIPPED: only Linux tells which sockets a process has open");
        var inodes = inodes(process);
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(protocol -> listeners(protocol, process.resolve("net").resolve(protocol), inodes))
                .toList();
    }

    private static Stream<Listener> listeners(String protocol, Path table, Set<String> inodes) {
        var waiting = protocol.startsWith("udp") ? UNCONNECTED : LISTENING;
        return lines(table).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[STATE].equals(waiting) && inodes.contains(fields[SOCKET]))
                .map(fields -> fields[LOCAL].split(":"))
                .map(local -> new Listener(protocol, address(local[0]), Integer.parseInt(local[1], 16)));
    }

    private static Set<String> inodes(Path process) {
        try (var descriptors = Files.list(process.resolve("fd"))) {
            return descriptors
                    .map(Sockets::target)
                    .map(INODE::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that were open a moment ago may be closed by now. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel writes addresses as 32-bit words in the machine's byte order. */
    private static InetAddress address(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        for (var word = 0; word < bytes.length; word += WORD) {
            for (var i = 0; i < WORD / 2; i++) {
                var other = word + WORD - 1 - i;
                var kept = bytes[word + i];
                bytes[word + i] = bytes[other];
                bytes[other] = kept;
            }
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(hex, e);
        }
    }
}
