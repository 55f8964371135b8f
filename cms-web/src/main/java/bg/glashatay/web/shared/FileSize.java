package bg.glashatay.web.shared;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people read it: {@code 1,2 MB}, with a space that no line ends at. */
public final class FileSize {

    private static final String[] UNITS = {"B", "KB", "MB", "GB"};
    private static final double STEP = 1_000;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private FileSize() {}

    public static String in(Locale locale, long bytes) {
        var size = (double) bytes;
        int unit = 0;
        // what would be rounded up to a thousand of the smaller unit is one of the larger
        while (unit < UNITS.length - 1 && size >= STEP - roundedUp(unit)) {
            size /= STEP;
            unit++;
        }
        var numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(decimals(unit));
        return numbers.format(size) + NO_BREAK_SPACE + UNITS[unit];
    }

    private static int decimals(int unit) {
        return unit < 2 ? 0 : 1;
    }

    private static double roundedUp(int unit) {
        return unit == 0 ? 0 : Math.pow(10, -decimals(unit)) / 2;
    }
}
