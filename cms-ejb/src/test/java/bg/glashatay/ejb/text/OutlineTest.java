package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void headingIsCalledAfterItsWords() {
        var outline = Outline.of(HtmlPolicy.sanitise("<h2>Срокове и <em>такси</em> – № 5</h2><p>т</p>"));

        assertThat(outline.html())
                .isEqualTo("<h2 id=\"part-srokove-i-taksi-no-5\">Срокове и <em>такси</em> – № 5</h2><p>т</p>");
        assertThat(outline.headings())
                .containsExactly(new Outline.Heading(2, "part-srokove-i-taksi-no-5", "Срокове и такси – № 5"));
    }

    @Test
    void noTwoHeadingsAreCalledTheSame() {
        var outline = Outline.of("<h2>А</h2><h3>А 2</h3><h2>А</h2><h3>А</h3><h2>…</h2><h2>!</h2>");

        assertThat(outline.headings())
                .extracting(Outline.Heading::id)
                .containsExactly("part-a", "part-a-2", "part-a-3", "part-a-4", "part-1", "part-2");
    }

    @Test
    void equalHeadingsAreCountedAndNotTriedOut() {
        var body = "<h2>А</h2>".repeat(50_000);

        var outline = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Outline.of(body));

        assertThat(outline.headings()).extracting(Outline.Heading::id).doesNotHaveDuplicates();
        assertThat(outline.headings().get(49_999).id()).isEqualTo("part-a-50000");
    }

    @Test
    void longHeadingHasAShortName() {
        var outline = Outline.of("<h2>" + "дълго ".repeat(30) + "</h2>");

        assertThat(outline.headings().get(0).id()).hasSizeLessThan(70);
    }

    @Test
    void languageOfAHeadingStaysAndItsNoBreakSpacesToo() {
        var outline = Outline.of("<h3 lang=\"en\">Fees $1 &amp; 5\u00A0лв.</h3>");

        assertThat(outline.html()).isEqualTo("<h3 id=\"part-fees-1-5-lv\" lang=\"en\">Fees $1 &amp; 5\u00A0лв.</h3>");
        assertThat(outline.headings().get(0).text()).isEqualTo("Fees $1 & 5\u00A0лв.");
    }

    @Test
    void textIsAsLongAsItIsRead() {
        assertThat(Outline.of("<h2>Едно</h2><p>две</p>").length()).isEqualTo(7);
    }
}
