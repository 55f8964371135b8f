package bg.glashatay.ejb.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What an archive is called: by the time of its making, so that names are in the order of time. */
final class ArchiveName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("glashatay-\\d{4}-\\d{2}-\\d{2}-\\d{6}Z\\.zip");

    private ArchiveName() {}

    static String of(Instant made) {
        return "glashatay-" + TIME.format(made) + ".zip";
    }

    static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }
}
