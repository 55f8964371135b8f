package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulgarianFormsTest {

    @Test
    void bringsTheFormsOfMunicipalWordsTogether() throws IOException {
        var figures = WordFigures.of(WordList.municipal(), new MunicipalAnalyzer());
        assertThat(figures.recall()).as("%s", figures.faults()).isGreaterThan(0.99);
        assertThat(figures.recallOfTheAverageWord()).isGreaterThan(0.99);
    }

    @Test
    void keepsDifferentMunicipalWordsApart() throws IOException {
        var figures = WordFigures.of(WordList.municipal(), new MunicipalAnalyzer());
        assertThat(figures.falselyConflated()).as("%s", figures.faults()).isLessThan(0.01);
        assertThat(figures.conflated()).isLessThan(0.02);
    }

    @Test
    void listOfMunicipalWordsIsLong() throws IOException {
        assertThat(WordList.municipal().words()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "такса такси таксите",
                "решение решения решенията",
                "съвет съвета съвети съветите",
                "ремонт ремонта ремонти",
                "участък участъкът участъци",
                "авариен аварийна аварийните",
                "театър театри театрите",
                "място местата",
                "голям големи",
                "ден дни дните",
                "човек хората",
                "велосервиз велосервизи велосервизите",
                "еврокомисия еврокомисии еврокомисиите",
                "паркомясто паркоместа паркоместата",
                "Чакърова Чакъров",
                "смяна смени смените",
                "чиновник чиновници чиновниците"
            })
    void filesTheFormsOfAWordUnderOneTerm(String forms) {
        var terms = List.of(forms.toLowerCase().split(" ")).stream()
                .map(BulgarianForms::terms)
                .toList();
        assertThat(terms).allMatch(each -> !Collections.disjoint(each, terms.get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "съвет свят",
                "ред среда",
                "учител учителка",
                "общ община",
                "кмет кметство",
                "план планина",
                "град градина",
                "пост поща",
                "парк паркинг",
                "вода водач",
                "гласуване глас",
                "търг търговец",
                "данък дан"
            })
    void keepsWordsApart(String words) {
        var pair = words.split(" ");
        assertThat(BulgarianForms.terms(pair[0])).doesNotContainAnyElementsOf(BulgarianForms.terms(pair[1]));
    }

    @Test
    void mayBeAFormOfSeveralWords() {
        assertThat(BulgarianForms.terms("такси")).contains("такса", "такси");
        assertThat(BulgarianForms.terms("участници")).contains("участник", "участница");
    }

    @Test
    void answersAlikeWhoeverAsks() {
        var words = List.of("общините", "непознатичките", "решенията", "участъците");
        var expected = words.stream().map(BulgarianForms::terms).toList();
        var answers = new ConcurrentLinkedQueue<Boolean>();
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(turn ->
                        answers.add(BulgarianForms.terms(words.get(turn % 4)).equals(expected.get(turn % 4))));
        assertThat(answers).doesNotContain(false);
    }
}
