package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„Общински съвет“ решение",
                "«Общински съвет» решение",
                "\"Общински съвет\" решение",
                "“Общински съвет” решение"
            })
    void quotesOfAnyKindHoldWordsTogether(String typed) {
        var wanted = Wanted.in(TypedText.of(typed));

        assertThat(wanted.phrases()).singleElement().satisfies(phrase -> assertThat(phrase)
                .extracting(WantedWord::written)
                .containsExactly("общински", "съвет"));
        assertThat(wanted.words()).extracting(WantedWord::written).containsExactly("решение");
    }

    @Test
    void quoteThatIsNotClosedHoldsNothing() {
        var wanted = Wanted.in(TypedText.of("„Общински съвет"));

        assertThat(wanted.phrases()).isEmpty();
        assertThat(wanted.words()).hasSize(2);
    }

    @Test
    void whatNobodyCanReadIsNotThere() {
        assertThat(TypedText.of("а\u0000б \u202Eв\uD800г\uFFFF\n\tд").text()).isEqualTo("а б в г д");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        var typed = TypedText.of("😀".repeat(TypedText.LONGEST + 1));

        assertThat(typed.isCut()).isTrue();
        assertThat(typed.text()).isEqualTo("😀".repeat(TypedText.LONGEST));
    }

    @Test
    void lettersOfTwoPartsAreOne() {
        assertThat(TypedText.of("и\u0306").text()).isEqualTo("й");
    }

    @Test
    void wordsThatEveryTextHasAreLeftOut() {
        assertThat(Wanted.in(TypedText.of("кога се плаща данъкът")).words())
                .extracting(WantedWord::written)
                .containsExactly("плаща", "данъкът");
        assertThat(Wanted.in(TypedText.of("на")).isEmpty()).isTrue();
    }

    @Test
    void onlySoManyWordsAreLookedFor() {
        var wanted = Wanted.in(TypedText.of("дума ".repeat(Wanted.MOST_WORDS + 1)));

        assertThat(wanted.words()).hasSize(Wanted.MOST_WORDS);
        assertThat(wanted.isCut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "((((", "***", "\"", "„“", "+-&&||!(){}[]^~?:\\/", "\u0000"})
    void nothingToLookForIsFoundInSigns(String typed) {
        assertThat(Wanted.in(TypedText.of(typed)).isEmpty()).isTrue();
    }
}
