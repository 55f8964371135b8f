package bg.glashatay.ejb.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ContentInput;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhraseStockTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 30);

    private final PhraseStock bulgarian = new PhraseStock(DemoSite.text("archive/bg.txt"), Language.BG);
    private final PhraseStock english = new PhraseStock(DemoSite.text("archive/en.txt"), Language.EN);

    @Test
    void wordingsNumbersAndDaysStandInTheirPlaces() {
        var stock = new PhraseStock(
                """
                # nothing
                [who]
                Община~Яворград
                [what]
                {who} прие {7-7} решения до {in:3-3}~г.
                """,
                Language.BG);

        assertThat(stock.say("what", DAY, new Random(1)))
                .isEqualTo("Община\u00a0Яворград прие 7 решения до 2 януари 2020\u00a0г.");
    }

    @Test
    void ruleThatIsNotThereIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhraseStock("[a]\n{b}", Language.BG).say("a", DAY, new Random(1)));
    }

    @Test
    void everyTopicHasAllThatATextNeeds() {
        for (var topic : PastYears.topics()) {
            for (int seed = 0; seed < 200; seed++) {
                var chance = new Random(seed);
                for (var type : List.of(DocumentType.NEWS, DocumentType.EVENT, DocumentType.NOTICE, DocumentType.ACT)) {
                    var text = PastText.bulgarian(bulgarian, type, "s", topic, DAY, List.of(), chance);
                    assertThat(whole(text.content())).doesNotContain("{", "}", "~", "<p></p>");
                    assertThat(whole(text.english(english).content())).doesNotContain("{", "}", "~", "<p></p>");
                }
            }
        }
    }

    @Test
    void eachGoMakesAnotherText() {
        var text = PastText.bulgarian(bulgarian, DocumentType.NEWS, "s", "sport", DAY, List.of(), new Random(3));
        var seen = new HashSet<String>();
        for (int go = 0; go < 10; go++) {
            seen.add(text.content().body());
            text.rewrite();
        }

        assertThat(seen).hasSize(10);
    }

    private static String whole(ContentInput content) {
        return content.title()
                + content.lead()
                + content.body()
                + content.tags()
                + content.particulars().values();
    }
}
