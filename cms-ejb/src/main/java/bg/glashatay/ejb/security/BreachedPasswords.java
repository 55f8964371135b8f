package bg.glashatay.ejb.security;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Passwords that were stolen from other sites, as a file of their SHA-1 sums in order: found by halving, in some thirty
 * looks at a file of any size, and without asking anybody.
 */
record BreachedPasswords(Path file) {

    private static final int HASH = 40;

    /** A sum, a number and an end of line. */
    private static final int LONGEST_LINE = 80;

    boolean has(String password) {
        var wanted = sha1(password);
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long start = lineAt((low + high) / 2, lines);
                lines.seek(start);
                var line = lines.readLine();
                if (line == null || line.length() < HASH) {
                    high = start;
                    continue;
                }
                int order = line.substring(0, HASH).compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = lines.getFilePointer();
                } else {
                    high = start;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the line begins that this byte is of. */
    private static long lineAt(long position, RandomAccessFile lines) throws IOException {
        long from = Math.max(0, position - LONGEST_LINE);
        var before = new byte[(int) (position - from)];
        lines.seek(from);
        lines.readFully(before);
        for (int i = before.length - 1; i >= 0; i--) {
            if (before[i] == '\n') {
                return from + i + 1;
            }
        }
        return from;
    }

    private static String sha1(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
