package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalAnalyzerTest {

    private static final Analyzer TEXTS = new MunicipalAnalyzer();
    private static final Analyzer QUERIES = MunicipalAnalyzer.forQueries();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            такса за битови отпадъци   | таксите за битовите отпадъци на общината
            решение на съвета          | решенията на общинския съвет
            общинa                     | общините
            ОБЩИНА                     | Община
            зам. кмет                  | зам.-кметът Надежда Чакърова
            заместник-кмет             | зам.-кметът
            ул. Шипка                  | на улица „Шипка“ 12
            ул.Шипка                   | улица Шипка
            булевард България          | бул. „България“
            123                        | Заповед № 123/26.11.2026 г.
            2026                       | до 26.11.2026 г.
            26.11.2026                 | от 26.11.2026 г.
            данък добавена стойност    | цена без ДДС
            ДДС                        | данъкът върху добавената стойност
            детски градини             | прием в ДГ № 5
            жк Тракия                  | ж.к. „Тракия“
            жилищен комплекс Тракия    | ж.к. „Тракия“
            obshtina                   | Община
            obstina                    | общината
            shtraf                     | щрафове
            sabranie                   | събранието
            4isto                      | чиста вода
            6umen                      | Шумен
            taksa smet                 | такса за смет
            targovishte                | Търговище
            danaci                     | данъците
            balgaria                   | България
            parkirane za taxi          | паркиране на такси
            notice                     | Public notices
            fees                       | local fee
            голям                      | най-голямото
            кмет                       | кметовете
            """)
    void findsTheOneInTheOther(String query, String text) throws IOException {
        var there = new HashSet<String>();
        places(TEXTS, text).forEach(there::addAll);
        assertThat(places(QUERIES, query)).isNotEmpty().allMatch(place -> place.stream()
                .anyMatch(there::contains));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            съвет     | свят, светът, светове, светлина
            кмет      | кмество, комета
            план      | планина, планът за планината
            учител    | учителка
            вода      | водач, водещ
            ред       | редица, среда
            """)
    void doesNotTakeAnotherWordForIt(String query, String text) throws IOException {
        var word = places(TEXTS, query).get(0);
        var other = places(TEXTS, text.split(", ")[0]).get(0);
        assertThat(other).doesNotContainAnyElementsOf(word);
    }

    @Test
    void leavesNoGapForAStopWord() throws IOException {
        assertThat(places(TEXTS, "такса за смет")).hasSize(2);
    }

    @Test
    void dropsAStopWordInLatinLetters() throws IOException {
        assertThat(places(QUERIES, "taksa za smet")).hasSize(2);
    }

    @Test
    void keepsWhatWasTypedBesideItsReadings() throws IOException {
        assertThat(places(QUERIES, "park").get(0)).contains("park", "парк");
    }

    @Test
    void marksTheWholeWordForAllOfItsTerms() throws IOException {
        try (var stream = TEXTS.tokenStream("", "Без ДДС!")) {
            var offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                assertThat(offset.startOffset()).isEqualTo(4);
                assertThat(offset.endOffset()).isEqualTo(7);
            }
            stream.end();
        }
    }

    @Test
    void copesWithWhatIsNoWord() throws IOException {
        for (var odd : List.of(
                "", " ", "((((", "\u0000", "!?", "и", "„“", "a".repeat(100_000), "ж".repeat(100_000), "4", "..")) {
            assertThat(places(QUERIES, odd)).as(odd).isNotNull();
            assertThat(places(TEXTS, odd)).as(odd).isNotNull();
        }
    }

    private static List<Set<String>> places(Analyzer analyzer, String text) throws IOException {
        return WordFigures.places(analyzer, text);
    }
}
