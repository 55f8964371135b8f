package bg.glashatay.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/notifications.md carries the table as the enum has it; paste what this test expects when the table changes. */
class NotificationsDocumentTest {

    /** What no step leads to. */
    private static final Map<NotificationKind, String> WORDS = Map.of(
            NotificationKind.COMMENTED,
            "a comment",
            NotificationKind.MENTIONED,
            "a comment that names somebody",
            NotificationKind.FEEDBACK,
            "words of a reader about a page",
            NotificationKind.FACT_CHECKED,
            "an answer to a fact check");

    @Test
    void documentCarriesTheTableOfTheEnum() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "notifications.md"));

        assertThat(document).contains(table());
    }

    private static String table() {
        var rows = Arrays.stream(NotificationKind.values())
                .map(kind -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                kind,
                                WORDS.getOrDefault(kind, steps(kind)),
                                kind.audiences().stream().map(Audience::name).collect(Collectors.joining(", ")),
                                kind.usualMail()))
                .collect(Collectors.joining("\n"));
        return "| notification | after | audiences | mail, unless chosen otherwise |\n|---|---|---|---|\n" + rows
                + "\n";
    }

    /** The steps that are told as this, whatever state they lead to. */
    private static String steps(NotificationKind kind) {
        return Arrays.stream(Transition.values())
                .filter(step -> Arrays.stream(EditionState.values()).anyMatch(to -> NotificationKind.of(step, to)
                        .filter(kind::equals)
                        .isPresent()))
                .map(step -> "`" + step + "`")
                .collect(Collectors.joining(", "));
    }
}
