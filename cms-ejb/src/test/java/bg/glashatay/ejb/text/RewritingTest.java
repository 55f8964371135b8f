package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the texts, [ and ] stand around the passage; afterwards around the place where it was found. */
class RewritingTest {

    private static final String GONE = "gone";

    private static final String SQUARE = "Площадът се обновява.\nРемонтът започва на 22 април и продължава три месеца."
            + "\nДвиженето се отклонява по улица „Лиляна“.";

    @Test
    void passageStaysWhereNothingChanged() {
        assertThat(after("Ремонтът [започва] утре.", "Ремонтът започва утре.")).isEqualTo("Ремонтът [започва] утре.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // written before it, into it, behind it
                "Ремонтът [започва утре]. | Днес: ремонтът започва утре. | Днес: ремонтът [започва утре].",
                "Ремонтът [започва утре]. | Ремонтът започва чак утре. | Ремонтът [започва чак утре].",
                "Ремонтът [започва утре]. | Ремонтът започва утре сутринта. | Ремонтът [започва утре] сутринта.",
                "[Ремонтът] започва. | Утре Ремонтът започва. | Утре [Ремонтът] започва.",
                "Ремонтът [започва]. | Ремонтът вече започва отново. | Ремонтът вече [започва] отново.",
                // deleted around it, a part of it, all of it
                "Ремонтът [започва утре] сутринта. | започва утре | [започва утре]",
                "Ремонтът [започва утре сутринта]. | Ремонтът започва утре. | Ремонтът [започва утре].",
                "Ремонтът [започва утре сутринта]. | Ремонтът сутринта. | Ремонтът [сутринта].",
                "Ремонтът [започва точно утре]. | Ремонтът започва утре. | Ремонтът [започва утре].",
                "Ремонтът [започва утре]. | Ремонтът. | gone",
                "Ремонтът на [площада и на] улицата. | Ремонтът на улицата. | gone",
                // a part of it, and all of it, written anew in its place
                "На [22 април] в залата. | На 24 април в залата. | На [24 април] в залата.",
                "На [22] април в залата. | На 24 април в залата. | На [24] април в залата.",
                "На [22 април 2025 г.] в залата. | На 24 май 2025 г. в залата. | На [24 май 2025 г.] в залата.",
                "В [петък], 22 април. | В събота, 24 април. | В [събота], 24 април.",
            })
    void passageGoesWithItsWords(String before, String after, String expected) {
        assertThat(after(before, after)).isEqualTo(expected);
    }

    @Test
    void passageIsGoneWhenOtherWordsTookThePlaceOfItsWholeSentence() {
        var before = "Площадът се обновява.\nКметът и екипът му [откриха новата зала] на читалището.\nКрай.";
        var after = "Площадът се обновява.\nВъв вторник и сряда водата спира до обяд.\nКрай.";

        assertThat(after(before, after)).isEqualTo(GONE);
    }

    @Test
    void passageComesBackWithItsWords() {
        var before = "Начало.\n[Ремонтът започва утре].\nКрай.";

        assertThat(after(before, "Начало.\nКрай.")).isEqualTo(GONE);
        assertThat(after(before, "Начало.\nРемонтът започва утре.\nКрай.")).isEqualTo(before);
    }

    @Test
    void movedParagraphTakesItsPassageAlong() {
        var before = "Първи абзац за площада.\nВтори абзац за [движението по улицата] днес.\nТрети абзац за времето.\n"
                + "Четвърти абзац за пазара.";
        var after = "Първи абзац за площада.\nТрети абзац за времето.\nЧетвърти абзац за пазара.\n"
                + "Втори абзац за движението по улицата днес.";

        assertThat(after(before, after)).endsWith("Втори абзац за [движението по улицата] днес.");
    }

    @Test
    void passageMovedIntoAnotherSentenceIsFoundByItsWords() {
        var before = "Кметът откри залата. [Входът е свободен]. Всички са добре дошли.\nКасата работи до 18 ч.";
        var after =
                "Кметът откри залата. Всички са добре дошли.\nКасата работи до 18 ч., но днес Входът е свободен за деца.";

        assertThat(after(before, after)).endsWith("но днес [Входът е свободен] за деца.");
    }

    @Test
    void ofTheSameWordsTwiceThePassageKeepsToItsOwn() {
        var before = "Входът е свободен в петък.\n[Входът е свободен] в събота.\nВходът е свободен в неделя.";
        var after = "Уводно изречение.\nВходът е свободен в петък.\nВходът е свободен в събота следобед.\n"
                + "Входът е свободен в неделя.";

        assertThat(after(before, after)).contains("[Входът е свободен] в събота следобед");
    }

    @Test
    void passageDoesNotJumpToTheSameWordsElsewhereWhenItsOwnAreDeleted() {
        var before = "Входът е свободен в петък.\n[Входът е свободен] в събота.\nКасата работи.";
        var after = "Входът е свободен в петък.\nКасата работи.";

        assertThat(after(before, after)).isEqualTo(GONE);
    }

    @Test
    void ofTwoMovedPlacesWithItsWordsThePassageTakesTheOneWithItsSurroundings() {
        var before = "Увод.\nВ събота [входът е свободен] за всички.\nСреда.\nКрай.";
        var after = "Увод.\nСреда.\nКрай.\nДнес входът е свободен.\nВ събота входът е свободен за всички.";

        assertThat(after(before, after)).endsWith("В събота [входът е свободен] за всички.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Форум “Живи градове” - на 24 февруари",
                "Форум „Живи градове“ – на 24\u00A0февруари",
                "Форум «Живи градове» — на 24\u202Fфевруари",
            })
    void typographyPutInOrderIsNoChange(String after) {
        var found = find("Форум [\"Живи градове\" - на 24 февруари]", after);

        assertThat(found)
                .map(place -> after.substring(place.start(), place.end()))
                .contains(after.substring(6));
    }

    @Test
    void charactersOfSeveralUnitsStayWhole() {
        assertThat(after("Празник [на 👨‍👩‍👧 семейството]!", "Голям 🎉 празник на 👨‍👩‍👧 семейството!"))
                .isEqualTo("Голям 🎉 празник [на 👨‍👩‍👧 семейството]!");
        assertThat(after("Ура [🎉] днес", "Ура и пак ура 🎉 днес")).isEqualTo("Ура и пак ура [🎉] днес");
        assertThat(after("Ура [🎉] днес", "Ура днес")).isEqualTo(GONE);
    }

    @Test
    void passageOverSeveralParagraphsGrowsWithWhatIsWrittenBetween() {
        var before = SQUARE.replace("започва", "[започва").replace("отклонява", "отклонява]");
        var after = SQUARE.replace("\nДвиженето", "\nПаркирането е забранено.\nДвиженето");

        assertThat(after(before, after))
                .isEqualTo(after.replace("започва", "[започва").replace("отклонява", "отклонява]"));
    }

    @Test
    void joinedParagraphsKeepThePassage() {
        assertThat(after(SQUARE.replace("22 април", "[22 април]"), SQUARE.replace("\n", " ")))
                .contains("[22 април]");
    }

    @Test
    void passageInALongTextIsFoundInTime() {
        var line = "Общината уведомява жителите, че на %d април водата спира в квартала за ремонт на мрежата.\n";
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            before.append(line.formatted(i));
            after.append(line.replace("водата", i % 2 == 0 ? "токът" : "водата").formatted(i));
        }
        int start = before.indexOf("1501 април");

        var found = find(before.insert(start + 10, ']').insert(start, '[').toString(), after.toString());

        assertThat(found)
                .map(place -> after.substring(place.start(), place.end()))
                .contains("1501 април");
    }

    private static String after(String marked, String after) {
        return find(marked, after)
                .map(place -> after.substring(0, place.start()) + "[" + after.substring(place.start(), place.end())
                        + "]" + after.substring(place.end()))
                .orElse(GONE);
    }

    private static Optional<Rewriting.Place> find(String marked, String after) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        var before = marked.replace("[", "").replace("]", "");
        return Rewriting.between(before, after)
                .find(
                        start,
                        end,
                        before.substring(Math.max(0, start - 40), start),
                        before.substring(end, Math.min(before.length(), end + 40)));
    }
}
