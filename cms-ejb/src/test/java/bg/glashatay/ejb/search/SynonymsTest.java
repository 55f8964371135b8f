package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.search.Synonyms.Pair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final List<Pair> PAIRS = List.of(
            new Pair("боклук", "сметосъбиране", false),
            new Pair("синя зона", "платено паркиране", true),
            new Pair("данък сгради", "данък върху недвижимите имоти", false));

    @Test
    void saysTheSameInTheWordsOfTheTexts() {
        assertThat(otherwise("кога вдигат боклука?")).containsExactly("кога вдигат сметосъбиране?");
    }

    @Test
    void goesOneWayUnlessEditorsSayOtherwise() {
        assertThat(otherwise("сметосъбиране")).isEmpty();
        assertThat(otherwise("Синята зона")).containsExactly("платено паркиране");
        assertThat(otherwise("платеното паркиране")).containsExactly("синя зона");
    }

    @Test
    void replacesSeveralWordsWhereTheyStandSideBySide() {
        assertThat(otherwise("данъкът за сградите 2026")).containsExactly("данък върху недвижимите имоти 2026");
        assertThat(otherwise("данък, стари сгради")).isEmpty();
    }

    @Test
    void readsLatinLetters() {
        assertThat(otherwise("bokluk")).containsExactly("сметосъбиране");
    }

    @Test
    void hasNothingToSayWithoutWords() {
        assertThat(otherwise("")).isEmpty();
        assertThat(otherwise("?!")).isEmpty();
    }

    @Test
    void saysItInAFewWaysOnly() {
        var many = IntStream.range(0, 100)
                .mapToObj(number -> new Pair("боклук", "дума" + number, false))
                .toList();
        assertThat(Synonyms.otherwise("боклук", many)).hasSizeLessThan(10);
    }

    private static List<String> otherwise(String typed) {
        return Synonyms.otherwise(typed, PAIRS);
    }
}
