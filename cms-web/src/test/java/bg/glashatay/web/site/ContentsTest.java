package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.text.Outline;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final String LONG = "<p>" + "дума ".repeat(500) + "</p>";

    @Test
    void headingsOfTheThirdLevelStandUnderTheOneBefore() {
        var contents = of("<h2>Едно</h2><h3>Първо</h3><h3>Второ</h3><h2>Две</h2>" + LONG);

        assertThat(contents.parts()).extracting(Contents.Part::text).containsExactly("Едно", "Две");
        assertThat(contents.parts().get(0).parts())
                .extracting(Contents.Part::id)
                .containsExactly("part-parvo", "part-vtoro");
        assertThat(contents.parts().get(1).parts()).isEmpty();
    }

    @Test
    void headingOfTheThirdLevelBeforeAnyOtherStandsByItself() {
        assertThat(of("<h3>Първо</h3><h2>Едно</h2><h2>Две</h2>" + LONG).parts()).hasSize(3);
    }

    @Test
    void shortPagesAndThoseWithFewHeadingsHaveNone() {
        assertThat(of("<h2>Едно</h2><h2>Две</h2><h2>Три</h2><p>Кратко.</p>").parts())
                .isEmpty();
        assertThat(of("<h2>Едно</h2><h2>Две</h2>" + LONG).parts()).isEmpty();
    }

    private static Contents of(String body) {
        return Contents.of(Outline.of(body));
    }
}
