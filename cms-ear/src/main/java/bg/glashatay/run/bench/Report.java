package bg.glashatay.run.bench;

import java.util.Locale;

/** What the benchmark prints, line by line, while it goes on. */
final class Report {

    private Report() {}

    static void heading(String title) {
        System.out.println();
        System.out.println(title);
    }

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
