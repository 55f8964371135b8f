package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicFacts;
import bg.glashatay.web.shared.Bundle;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypeWordsTest {

    private static final Instant NOON = Instant.parse("2026-12-05T10:00:00Z");
    private static final TypeWords BULGARIAN = new TypeWords(Language.BG, NOON);
    private static final TypeWords ENGLISH = new TypeWords(Language.EN, NOON);

    @Test
    void actIsNamedByItsKindNumberAndDate() {
        var act = new PublicFacts(
                DocumentType.ACT,
                Particulars.of(Map.of(
                        ParticularField.ACT_KIND, "decision",
                        ParticularField.ACT_NUMBER, "123",
                        ParticularField.ACT_DATE, "2026-03-14")));

        assertThat(said(BULGARIAN.essential(act))).isEqualTo("Решение №\u00A0123 от 14 март 2026");
        assertThat(said(ENGLISH.essential(act))).isEqualTo("Decision No.\u00A0123 of 14 March 2026");
        assertThat(BULGARIAN.essential(act)).extracting(Phrase::exact).contains("2026-03-14");
    }

    @Test
    void dayOnWhichAnEventBeginsAndEndsIsSaidOnce() {
        assertThat(said(BULGARIAN.essential(event("2026-12-05T18:30", "2026-12-05T20:00", ""))))
                .isEqualTo("5 декември 2026, 18:30 – 20:00");
        assertThat(said(BULGARIAN.essential(event("2026-12-05T18:30", "2026-12-06T02:00", ""))))
                .isEqualTo("5 декември 2026, 18:30 – 6 декември 2026, 2:00");
        assertThat(said(BULGARIAN.essential(event("2026-12-05T09:00", "2026-12-07T19:00", "true"))))
                .isEqualTo("5 декември 2026 – 7 декември 2026");
    }

    @Test
    void eventOfTodayIsNotOverBeforeTheEndOfTheDayUnlessItSaysSo() {
        assertThat(BULGARIAN.isOver(event("2026-12-05T09:00", "", ""))).isFalse();
        assertThat(BULGARIAN.isOver(event("2026-12-05T09:00", "2026-12-05T12:00", "")))
                .isTrue();
        assertThat(BULGARIAN.isOver(event("2026-12-04T09:00", "", ""))).isTrue();
    }

    @Test
    void noticeSaysWhetherItIsInForce() {
        assertThat(said(BULGARIAN.validity(notice("2026-12-04T08:00", "2026-12-06T18:00"))))
                .isEqualTo("Важи до 6 декември 2026, 18:00");
        assertThat(said(BULGARIAN.validity(notice("2026-12-06T08:00", "2026-12-06T18:00"))))
                .isEqualTo("Ще важи от 6 декември 2026, 8:00 до 6 декември 2026, 18:00");
        assertThat(said(BULGARIAN.validity(notice("2026-12-04T08:00", "2026-12-05T12:00"))))
                .isEqualTo("Важеше до 5 декември 2026, 12:00");
        assertThat(said(BULGARIAN.essential(notice("2026-12-04T08:00", "2026-12-05T12:00"))))
                .as("how urgent it was matters no more")
                .isEqualTo("Важеше до 5 декември 2026, 12:00");
    }

    @Test
    void sizesAreInTheNumbersOfTheLanguage() {
        assertThat(BULGARIAN.file("application/pdf", 1_234_567)).isEqualTo("PDF, 1,2\u00A0MB");
        assertThat(ENGLISH.file("application/pdf", 1_234_567)).isEqualTo("PDF, 1.2\u00A0MB");
        assertThat(ENGLISH.file("text/csv", 362)).isEqualTo("CSV, 362\u00A0B");
        assertThat(ENGLISH.file("application/zip", 999_700)).isEqualTo("ZIP, 1\u00A0MB");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldHasItsHelpAndEveryChoiceItsWord(Language language) {
        var texts = Bundle.of("types", language).all().keySet();

        for (var field : ParticularField.values()) {
            assertThat(texts).contains("help." + field.getFieldName());
            assertThat(texts)
                    .containsAll(field.getChoices().stream()
                            .map(choice -> field.getFieldName() + "." + choice)
                            .toList());
        }
        assertThat(ResourceBundle.getBundle("bg.glashatay.web.publishing.messages", language.locale())
                        .keySet())
                .containsAll(Arrays.stream(ParticularField.values())
                        .map(field -> "field." + field.getFieldName())
                        .toList());
    }

    private static PublicFacts event(String start, String end, String allDay) {
        return new PublicFacts(
                DocumentType.EVENT,
                Particulars.of(Map.of(
                        ParticularField.EVENT_START, start,
                        ParticularField.EVENT_END, end,
                        ParticularField.EVENT_ALL_DAY, allDay)));
    }

    private static PublicFacts notice(String from, String until) {
        return new PublicFacts(
                DocumentType.NOTICE,
                Particulars.of(Map.of(
                        ParticularField.NOTICE_LEVEL, "urgent",
                        ParticularField.NOTICE_FROM, from,
                        ParticularField.NOTICE_UNTIL, until)));
    }

    private static String said(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
