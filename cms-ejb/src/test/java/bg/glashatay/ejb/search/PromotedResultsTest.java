package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.search.PromotedResults.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotedResultsTest {

    private static final List<Answer> ANSWERS =
            List.of(new Answer("местни данъци", 1), new Answer("данък", 2), new Answer("данък сгради", 1));

    @Test
    void bringsUpWhatEveryWordIsTypedOf() {
        assertThat(documents("плащане на местните данъци")).containsExactly(1L, 2L);
        assertThat(documents("данъци")).containsExactly(2L);
        assertThat(documents("местни избори")).isEmpty();
    }

    @Test
    void asksForNoOrder() {
        assertThat(documents("данъци местни")).contains(1L);
    }

    @Test
    void namesADocumentOnce() {
        assertThat(documents("местен данък сгради")).containsExactly(1L, 2L);
    }

    @Test
    void bringsUpNothingForNothing() {
        assertThat(documents("")).isEmpty();
        assertThat(PromotedResults.documents("данък", List.of(new Answer("на", 3))))
                .isEmpty();
    }

    private static List<Long> documents(String typed) {
        return PromotedResults.documents(typed, ANSWERS);
    }
}
