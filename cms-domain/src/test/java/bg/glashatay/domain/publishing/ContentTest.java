package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static bg.glashatay.domain.publishing.EditionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final Attachment ORDINANCE = new Attachment(file('a'), "Наредба № 7");
    private static final Attachment ANNEX = new Attachment(file('b'), "Приложение");
    private static final String BODY = "<p>Чл. 1.</p>";

    @Test
    void textWithoutParticularsAndFilesKeepsTheHashItHadBeforeThereWereAny() {
        assertThat(content("Премиера").hash())
                .isEqualTo("ee1d93413862d497d6946859eb3b9b6aa6449c5ab37a1fe071951a4dd46c0d29");
    }

    @Test
    void everyParticularAndFileCountsInTheHash() {
        var act = act(Map.of(ParticularField.ACT_NUMBER, "7"), "", List.of(ORDINANCE, ANNEX));

        assertThat(List.of(
                        act.hash(),
                        act(Map.of(ParticularField.ACT_NUMBER, "8"), "", List.of(ORDINANCE, ANNEX))
                                .hash(),
                        act(Map.of(ParticularField.ACT_BODY_NAME, "7"), "", List.of(ORDINANCE, ANNEX))
                                .hash(),
                        act(Map.of(ParticularField.ACT_NUMBER, "7"), "", List.of(ANNEX, ORDINANCE))
                                .hash(),
                        act(Map.of(ParticularField.ACT_NUMBER, "7"), "", List.of(ORDINANCE))
                                .hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void actIsATextOrAFileOrBoth() {
        assertThat(issues(DocumentType.ACT, act(ACT, "", List.of()))).containsExactly("body:body-and-files-missing");
        assertThat(issues(DocumentType.ACT, act(ACT, BODY, List.of()))).isEmpty();
        assertThat(issues(DocumentType.ACT, act(ACT, "", List.of(ORDINANCE)))).isEmpty();
    }

    @Test
    void fileListIsNothingWithoutAFile() {
        var list = new Content(
                "Образци", null, "Накратко.", "", CULTURE, List.of(), null, "", false, "", Particulars.NONE, List.of());

        assertThat(issues(DocumentType.FILES, list)).containsExactly("attachments:files-missing");
    }

    @Test
    void everyFileHasATitleBeforeItGoesToAReviewer() {
        var untitled = act(ACT, BODY, List.of(new Attachment(file('c'), "")));

        assertThat(untitled.draftIssues(DocumentType.ACT)).isEmpty();
        assertThat(issues(DocumentType.ACT, untitled)).containsExactly("attachments:file-title-missing");
    }

    @Test
    void groundOfAFileCountsInTheHashAndItsAbsenceDoesNot() {
        var without = act(ACT, BODY, List.of(ORDINANCE));
        var bare = new Attachment(ORDINANCE.sha256(), ORDINANCE.title(), null);
        var given = new Attachment(ORDINANCE.sha256(), ORDINANCE.title(), AccessBasis.BEFORE_2018);

        assertThat(act(ACT, BODY, List.of(bare)).hash()).isEqualTo(without.hash());
        assertThat(act(ACT, BODY, List.of(given)).hash()).isNotEqualTo(without.hash());
    }

    @Test
    void textThatStandsForAFileIsThere() {
        var inText = List.of(new Attachment(file('a'), "Наредба", AccessBasis.HTML_VERSION));

        assertThat(issues(DocumentType.ACT, act(ACT, "", inText))).containsExactly("attachments:html-version-missing");
        assertThat(issues(DocumentType.ACT, act(ACT, BODY, inText))).isEmpty();
    }

    @Test
    void newsNeedsItsTextStill() {
        assertThat(issues(DocumentType.NEWS, Content.titled("Премиера", CULTURE)))
                .containsExactly("lead:lead-missing", "body:body-missing");
    }

    private static final Map<ParticularField, String> ACT = Map.of(
            ParticularField.ACT_KIND, "ordinance",
            ParticularField.ACT_NUMBER, "7",
            ParticularField.ACT_DATE, "2026-03-14",
            ParticularField.ACT_BODY, "council");

    private static Content act(Map<ParticularField, String> particulars, String body, List<Attachment> files) {
        return new Content(
                "Наредба", null, "", body, CULTURE, List.of(), null, "", false, "", Particulars.of(particulars), files);
    }

    private static List<String> issues(DocumentType type, Content content) {
        return content.submissionIssues(type).stream()
                .map(issue -> issue.field() + ":" + issue.key())
                .toList();
    }

    static String file(char name) {
        return String.valueOf(name).repeat(64);
    }
}
