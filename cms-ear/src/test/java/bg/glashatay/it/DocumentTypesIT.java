package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InContainer
class DocumentTypesIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    MediaService media;

    @Inject
    EditionQueries queries;

    @Test
    void particularsAndFilesComeBackAsTheyWereSaved() {
        var file = file();
        var saved = create(
                DocumentType.ACT,
                Map.of("actKind", "ordinance", "actNumber", " № 7\u202E ", "actDate", "2026-03-14"),
                List.of(new AttachmentInput(file, "Наредба  № 7")));

        var content =
                desk.as("author", () -> queries.details(saved.editionId())).content();

        assertThat(content.particulars().text(ParticularField.ACT_NUMBER)).isEqualTo("№ 7");
        assertThat(content.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.sha256()).isEqualTo(file);
            assertThat(attachment.title()).isEqualTo("Наредба № 7");
        });
        assertThat(content.hash()).isEqualTo(saved.contentHash());
    }

    @Test
    void filesOfARevisionAreHistory() {
        create(DocumentType.FILES, Map.of(), List.of(new AttachmentInput(file(), "Образец")));

        assertThatThrownBy(() -> rows.update("update revision_attachment set title = 'Друг'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows.update("delete from revision_attachment")).isInstanceOf(SQLException.class);
    }

    @Test
    void whatListsGoByStandsInColumns() {
        var evening = create(
                DocumentType.EVENT,
                Map.of("eventStart", "2026-12-05T18:30", "eventEnd", "2026-12-05T20:00"),
                List.of());
        var day =
                create(DocumentType.EVENT, Map.of("eventStart", "2026-12-05T10:00", "eventAllDay", "true"), List.of());

        assertThat(instants("event_start", evening)).containsExactly(Instant.parse("2026-12-05T16:30:00Z"));
        assertThat(instants("event_end", evening)).containsExactly(Instant.parse("2026-12-05T18:00:00Z"));
        assertThat(instants("event_start", day)).containsExactly(Instant.parse("2026-12-04T22:00:00Z"));
        assertThat(instants("event_end", day)).containsExactly(Instant.parse("2026-12-05T22:00:00Z"));
    }

    @Test
    void fieldsOfAnotherTypeAndUnknownOnesAreRefusedByName() {
        assertThatThrownBy(() -> create(DocumentType.NEWS, Map.of("actNumber", "7", "rhyme", "а"), List.of()))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .contains(Issue.of("particulars", "particular-unknown", "rhyme")));
        assertThatThrownBy(() -> create(DocumentType.NEWS, Map.of("actNumber", "7"), List.of()))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("actNumber", "field-of-another-type")));
    }

    @Test
    void eventWithoutAPlaceIsNotSubmitted() {
        var saved = create(DocumentType.EVENT, Map.of("eventStart", "2026-12-05T18:30"), List.of());

        assertThatThrownBy(() -> desk.as("author", () -> publishing.submit(saved.editionId())))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .containsExactly(Issue.of("eventVenue", "field-missing")));
    }

    private Saved create(DocumentType type, Map<String, String> particulars, List<AttachmentInput> files) {
        var content = new ContentInput(
                title("Вид"),
                "",
                "Накратко.",
                "<p>Надълго.</p>",
                "kultura",
                List.of(),
                "",
                "",
                false,
                "",
                particulars,
                files);
        return desk.as("author", () -> editions.create(type, Language.BG, content));
    }

    private String file() {
        return desk.as("author", () -> media.uploadDocument("образец.csv", csv(title("Ред"))))
                .getSha256();
    }

    private static InputStream csv(String line) {
        return new ByteArrayInputStream(("име;стойност\n" + line + ";1\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Instant> instants(String column, Saved saved) {
        var seconds = "select extract(epoch from " + column + ")::bigint from edition where id = ?";
        return rows.column(seconds, saved.editionId()).stream()
                .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
                .toList();
    }
}
