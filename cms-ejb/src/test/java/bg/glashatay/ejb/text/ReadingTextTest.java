package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<p>Едно</p><p>две</p>' | Едно¶две",
                "'<h2>Едно</h2><ul><li><p>две</p></li><li><p>три</p></li></ul>' | Едно¶две¶три",
                "'<p>Ед<strong>н</strong>о <a href=\"/a\">две</a></p>' | Едно две",
                "'<p>Едно<br>две</p>' | Едно¶две",
                "'<p>Едно</p><hr><p>две</p>' | Едно¶две",
                "'<table><tbody><tr><th>Ден</th><td>Час</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>' | Ден¶Час¶1¶2",
                "'<blockquote><p>„Едно“ – две</p></blockquote>' | „Едно“ – две",
                "'<p>Едно</p><div data-block=\"7\"></div><p>две</p>' | Едно¶две",
                "'<p>Едно</p><figure data-picture=\"SHA\"><img alt=\"х\"><figcaption>две<br>три</figcaption></figure><p>четири</p>' | Едно¶две¶три¶четири",
                "'<div data-gallery=\"х\"><figure data-picture=\"SHA\"><img></figure><figure data-picture=\"SHA\"><img><figcaption>Едно</figcaption></figure></div><p>две</p>' | Едно¶две",
                "'<p>Едно</p><div data-video=\"https://example.org/\" data-title=\"х\"><p>две</p><ul><li>три</li></ul></div><p>четири</p>' | Едно¶две¶три¶четири",
                "'' | ''",
            })
    void charactersStandOneAfterTheOtherAndBlocksArePartedOnce(String html, String text) {
        assertThat(ReadingText.of(html.replace("SHA", "0123456789abcdef".repeat(4))))
                .isEqualTo(text.replace('¶', '\n'));
    }
}
