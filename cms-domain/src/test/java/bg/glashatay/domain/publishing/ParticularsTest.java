package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.ParticularField.ACT_BODY;
import static bg.glashatay.domain.publishing.ParticularField.ACT_DATE;
import static bg.glashatay.domain.publishing.ParticularField.ACT_KIND;
import static bg.glashatay.domain.publishing.ParticularField.ACT_NUMBER;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_ALL_DAY;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_END;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_START;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_VENUE;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_FROM;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_LEVEL;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_UNTIL;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_NON_COMPLIANCE;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Issue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    private static final ParticularsConverter COLUMN = new ParticularsConverter();

    @Test
    void emptyValuesAreNone() {
        assertThat(Particulars.of(Map.of(ACT_NUMBER, ""))).isEqualTo(Particulars.NONE);
    }

    @Test
    void timeIsWhatAClockInTheMunicipalityShows() {
        var summer = Particulars.of(Map.of(EVENT_START, "2026-07-01T19:30"));
        var winter = Particulars.of(Map.of(EVENT_START, "2026-12-01T19:30"));

        assertThat(summer.instant(EVENT_START)).contains(Instant.parse("2026-07-01T16:30:00Z"));
        assertThat(winter.instant(EVENT_START)).contains(Instant.parse("2026-12-01T17:30:00Z"));
    }

    @Test
    void hourThatTheClocksLeaveOutIsNamed() {
        assertThat(draft(DocumentType.EVENT, Map.of(EVENT_START, "2027-03-28T03:30")))
                .containsExactly("eventStart:time-does-not-exist");
    }

    @Test
    void unreadableValuesAndOtherTypesFieldsKeepEvenADraftOut() {
        assertThat(draft(DocumentType.ACT, Map.of(ACT_DATE, "14.03.2026"))).containsExactly("actDate:date-unreadable");
        assertThat(draft(DocumentType.ACT, Map.of(ACT_KIND, "poem"))).containsExactly("actKind:choice-unknown");
        assertThat(draft(DocumentType.ACT, Map.of(ACT_NUMBER, "7".repeat(61)))).containsExactly("actNumber:too-long");
        assertThat(draft(DocumentType.NEWS, Map.of(ACT_NUMBER, "7")))
                .containsExactly("actNumber:field-of-another-type");
        assertThat(draft(DocumentType.ACT, Map.of())).isEmpty();
    }

    @Test
    void whatATypeRequiresIsMissedAtSubmission() {
        assertThat(submission(DocumentType.ACT, Map.of()))
                .containsExactly(
                        "actKind:field-missing",
                        "actNumber:field-missing",
                        "actDate:field-missing",
                        "actBody:field-missing");
    }

    @Test
    void anotherIssuingBodyHasAName() {
        assertThat(submission(
                        DocumentType.ACT,
                        Map.of(ACT_KIND, "order", ACT_NUMBER, "1", ACT_DATE, "2026-03-14", ACT_BODY, "other")))
                .containsExactly("actBodyName:act-body-name-missing");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(submission(DocumentType.EVENT, event("2026-12-01T19:00", "2026-12-01T18:00", "")))
                .containsExactly("eventEnd:ends-before-start");
        assertThat(submission(DocumentType.EVENT, event("2026-12-01T19:00", "2026-12-01T18:00", "true")))
                .isEmpty();
        assertThat(submission(
                        DocumentType.NOTICE,
                        Map.of(
                                NOTICE_LEVEL, "important",
                                NOTICE_FROM, "2026-12-02T08:00",
                                NOTICE_UNTIL, "2026-12-01T08:00")))
                .containsExactly("noticeUntil:ends-before-start");
    }

    @Test
    void statementOfPartialConformanceSaysWhatIsNotAccessible() {
        assertThat(submission(DocumentType.STATEMENT, Map.of(STATEMENT_STATUS, "partial")))
                .contains("statementNonCompliance:not-accessible-content-missing");
        assertThat(submission(
                        DocumentType.STATEMENT,
                        Map.of(STATEMENT_STATUS, "partial", STATEMENT_NON_COMPLIANCE, "Сканирани протоколи.")))
                .doesNotContain("statementNonCompliance:not-accessible-content-missing");
    }

    @Test
    void columnGivesBackWhatWasPutIn() {
        var particulars = Particulars.of(
                Map.of(STATEMENT_NON_COMPLIANCE, "Първо.\n\nВторо = \\n \\ „трето“\\", ACT_NUMBER, "№ 7=8"));

        assertThat(COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(particulars)))
                .isEqualTo(particulars);
        assertThat(COLUMN.convertToEntityAttribute("")).isEqualTo(Particulars.NONE);
    }

    @Test
    void namesOfFieldsAreTheirOwn() {
        var names = List.of(ParticularField.values()).stream()
                .map(ParticularField::getFieldName)
                .toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(names)
                .doesNotContain(
                        "title",
                        "slug",
                        "lead",
                        "body",
                        "section",
                        "tags",
                        "leadImage",
                        "leadImageAlt",
                        "major",
                        "changeNote",
                        "attachments");
    }

    private static Map<ParticularField, String> event(String start, String end, String allDay) {
        return Map.of(EVENT_START, start, EVENT_END, end, EVENT_ALL_DAY, allDay, EVENT_VENUE, "Читалището");
    }

    private static List<String> draft(DocumentType type, Map<ParticularField, String> values) {
        return named(Particulars.of(values).draftIssues(type));
    }

    private static List<String> submission(DocumentType type, Map<ParticularField, String> values) {
        return named(Particulars.of(values).submissionIssues(type));
    }

    private static List<String> named(List<Issue> issues) {
        return issues.stream().map(issue -> issue.field() + ":" + issue.key()).toList();
    }
}
