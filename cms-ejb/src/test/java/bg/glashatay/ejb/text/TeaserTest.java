package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeaserTest {

    @Test
    void isTheWholeTextWhenItFits() {
        assertThat(Teaser.of("<p>Изложба „Перуника“ – вход 5\u00A0лв., № 3.</p>", 43))
                .isEqualTo("Изложба „Перуника“ – вход 5\u00A0лв., № 3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Кметът откри новата детска градина | 22 | Кметът откри новата…",
                "Кметът откри новата детска градина | 20 | Кметът откри новата…",
                "Кметът откри новата детска градина | 19 | Кметът откри…",
                "Изложба в парк „Пети октомври“ | 20 | Изложба в парк…",
                "Изложба в парк „ Пети октомври“ | 20 | Изложба в парк…",
                "Кина (Опера и Театър) | 8 | Кина…",
                "Пловдив, Бургас, Варна | 18 | Пловдив, Бургас…",
                "Началото – в 11 часа | 12 | Началото…",
                "Началото - в 11 часа | 12 | Началото…",
                "Край на изречението. Ново изречение | 25 | Край на изречението. …",
                "Край на изречението. Ново изречение | 21 | Край на…",
                "Рано или… късно ще стане | 14 | Рано или…",
                "По-добре да не е толкова | 12 | По-добре да…",
                "По-добре да | 5 | По-д…"
            })
    void isCutBetweenWords(String text, int maxChars, String teaser) {
        assertThat(Teaser.of("<p>" + text + "</p>", maxChars)).isEqualTo(teaser).satisfies(it -> assertThat(it.length())
                .isLessThanOrEqualTo(maxChars));
    }

    @Test
    void keepsTogetherWhatANoBreakSpaceHolds() {
        assertThat(Teaser.of("<p>Вход 5\u00A0лв. на място</p>", 8)).isEqualTo("Вход…");
    }

    @Test
    void tellsTheProseAndNotItsFurniture() {
        assertThat(Teaser.of(
                        "<h2>Заглавие</h2><table><caption>Цени</caption><tr><td>1</td></tr></table>"
                                + "<div data-video=https://example.org data-title=Видео><p>Препис</p></div>"
                                + "<div data-gallery=Галерия><figure data-picture=" + "0".repeat(64)
                                + "><figcaption>Надпис</figcaption></figure></div>"
                                + "<p>Едно</p><ul><li>две</li></ul><blockquote><p>три</p></blockquote>",
                        100))
                .isEqualTo("Едно две три");
        assertThat(Teaser.of("<h2>Само заглавие</h2>", 100)).isEqualTo("Само заглавие");
        assertThat(Teaser.of("", 100)).isEmpty();
    }

    @Test
    void neverSplitsACharacter() {
        var family = "👩‍👩‍👧‍👦";
        for (int max = 1; max < 30; max++) {
            assertThat(Teaser.of("<p>" + family.repeat(5) + "</p>", max).replace(family, ""))
                    .isEqualTo("…");
            assertThat(Teaser.of("<p>" + "и\u0306".repeat(20) + "</p>", max).replace("и\u0306", ""))
                    .isEqualTo("…");
        }
    }

    @Test
    void leavesNoLoneOpeningForAnyLength() {
        var text = "Над 30 компании „ще обявят“ (своите) кариерни – предложения, в „третото“ издание; виж: тук. Още.";
        for (int max = 1; max < text.length(); max++) {
            var teaser = Teaser.of(text, max);

            assertThat(teaser).endsWith("…").hasSizeLessThanOrEqualTo(max).doesNotMatch(".*([„(,;:–]|[^.]\\s)…");
            if (teaser.indexOf(' ') > 0 && !teaser.endsWith(" …")) {
                assertThat(text).startsWith(teaser.substring(0, teaser.length() - 1));
            }
        }
    }

    @Test
    void isTheBeginningOfWhatItWasMadeOf() {
        var text = "<h2>Заглавие</h2><p>Мостът е отворен. Кметът: „Готово“ – днес.</p><p>И още нещо.</p>";
        for (int max = 10; max < 80; max++) {
            assertThat(Teaser.isBeginning(Teaser.of(text, max), text))
                    .as("%d", max)
                    .isTrue();
        }
    }

    @Test
    void isNoBeginningWhereItSaysAnythingOfItsOwn() {
        var text = "<p>Мостът е отворен. Кметът преряза лентата.</p>";

        assertThat(Teaser.isBeginning("Мостът е отворен.", text))
                .as("a writer's choice")
                .isFalse();
        assertThat(Teaser.isBeginning("Мостът е затворен…", text)).isFalse();
        assertThat(Teaser.isBeginning("", text)).isFalse();
        assertThat(Teaser.isBeginning("Накратко.", "")).isFalse();
    }

    @Test
    void needsRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> Teaser.of("<p>a</p>", 0));
    }
}
