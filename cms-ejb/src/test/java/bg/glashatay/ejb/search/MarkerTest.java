package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkerTest {

    @Test
    void wholeWordsAreMarkedInWhateverFormTheyStand() {
        assertThat(marker("община").all("В общината – „Община“ № 5").html())
                .isEqualTo("В <mark>общината</mark> – „<mark>Община</mark>“ № 5");
    }

    @Test
    void markupInATextStaysText() {
        assertThat(marker("община").all("<b>община</b> & &amp;").html())
                .isEqualTo("&lt;b&gt;<mark>община</mark>&lt;/b&gt; &amp; &amp;amp;");
    }

    @Test
    void passageBeginsWithItsSentenceAndEndsBetweenWords() {
        var body = "Първо изречение, което няма нищо общо. ".repeat(5)
                + "Общината ремонтира „Цар Освободител“ – № 5. "
                + "Още едно изречение. ".repeat(20);

        var passage = marker("ремонтира").passage("Въведение.", body).plain();

        assertThat(passage)
                .startsWith("… Общината ремонтира „Цар Освободител“ – № 5. Още едно")
                .endsWith("…")
                .hasSizeLessThan(260);
    }

    @Test
    void leadIsShownWhereItSaysAsMuchAsTheBody() {
        assertThat(marker("ремонт")
                        .passage("За ремонта.", "За ремонта на улицата.")
                        .plain())
                .isEqualTo("За ремонта.");
    }

    @Test
    void leadIsShownWhereNothingIsMarked() {
        assertThat(marker("друго").passage("Въведение.", "Тяло.").html()).isEqualTo("Въведение.");
    }

    private static Marker marker(String words) {
        return new Marker(Wanted.in(TypedText.of(words)).terms());
    }
}
