package bg.glashatay.web.shared;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people read it: {@code 1,2 MB}. */
public final class FileSize {

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private FileSize() {}

    public static String in(Locale locale, long bytes) {
        var numbers = NumberFormat.getNumberInstance(locale);
        if (bytes < KILOBYTE) {
            return numbers.format(bytes) + " B";
        }
        // what would be rounded up to a thousand of the smaller unit is one of the larger
        if (bytes < MEGABYTE - KILOBYTE / 2) {
            numbers.setMaximumFractionDigits(0);
            return numbers.format(bytes / (double) KILOBYTE) + " KB";
        }
        numbers.setMaximumFractionDigits(1);
        return numbers.format(bytes / (double) MEGABYTE) + " MB";
    }
}
