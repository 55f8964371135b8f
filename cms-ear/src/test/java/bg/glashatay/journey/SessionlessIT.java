package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reading costs the server no memory that stays: it begins no session for a citizen. */
@FromOutside
class SessionlessIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/en/",
            "/obshtina",
            "/obshtina?page=2",
            "/none/none",
            "/login",
            "/login?ui=en",
            "/editor/documents?ui=en",
            "/editor/none");
    private static final int VISITS = 1_000;

    /** A line of the histogram: rank, instances, bytes, class. */
    private static final Pattern SESSIONS =
            Pattern.compile("\\s+(\\d+)\\s+\\d+\\s+org\\.apache\\.catalina\\.session\\.StandardSession\\b");

    @Test
    void aThousandAnonymousRequestsCreateNoSession(Site site) throws Exception {
        int before = sessions(site);
        for (int visit = 0; visit < VISITS; visit++) {
            site.get(PAGES.get(visit % PAGES.size()));
        }

        // those of earlier tests may end meanwhile
        assertThat(sessions(site)).isLessThanOrEqualTo(before);
    }

    @Test
    void whoComesInBeginsASession(Site site) throws Exception {
        int before = sessions(site);
        site.clientOf("author");

        assertThat(sessions(site)).as("the count sees sessions at all").isGreaterThan(before);
    }

    /** The sessions alive in the server's memory, counted by the JVM itself. */
    private static int sessions(Site site) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(
                        jcmd, Long.toString(site.product().payara().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(histogram).isZero();
        var line = SESSIONS.matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
