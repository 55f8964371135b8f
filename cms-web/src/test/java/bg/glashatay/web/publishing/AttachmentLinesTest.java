package bg.glashatay.web.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachmentLinesTest {

    private static final String ONE = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Test
    void filesComeBackAsTheyWereWritten() {
        var lines = AttachmentLines.of(List.of(
                new Attachment(ONE, "Наредба + приложение", AccessBasis.HTML_VERSION), new Attachment(OTHER, "")));

        assertThat(AttachmentLines.read(lines))
                .containsExactly(
                        new AttachmentInput(ONE, "Наредба + приложение", "html-version"),
                        new AttachmentInput(OTHER, ""));
    }
}
