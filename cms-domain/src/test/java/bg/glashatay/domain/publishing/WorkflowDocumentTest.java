package bg.glashatay.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/workflow.md carries the table as the enum has it; paste what this test expects when the table changes. */
class WorkflowDocumentTest {

    @Test
    void documentCarriesTheTableOfTheEnum() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "workflow.md"));

        assertThat(document).contains(table());
    }

    private static String table() {
        var rows = Arrays.stream(Transition.values())
                .map(step -> "| `%s` | %s | %s | `%s` |"
                        .formatted(
                                step,
                                names(step.sources()),
                                names(step.targets()),
                                step.right().permission()))
                .collect(Collectors.joining("\n"));
        return "| step | from | to | permission |\n|---|---|---|---|\n" + rows + "\n";
    }

    private static String names(Set<EditionState> states) {
        return states.stream().map(EditionState::name).collect(Collectors.joining(", "));
    }
}
