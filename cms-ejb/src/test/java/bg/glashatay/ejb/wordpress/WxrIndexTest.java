package bg.glashatay.ejb.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of an export before its first text comes in. */
class WxrIndexTest {

    @Test
    void pageComesAfterTheOneItStandsUnder() throws IOException {
        var index = index(
                page("9", "3") + page("3", "2") + page("2", "0") + page("5", "404") + page("7", "8") + page("8", "7"));

        assertThat(index.level("2")).isZero();
        assertThat(index.level("3")).isEqualTo(1);
        assertThat(index.level("9")).isEqualTo(2);
        assertThat(index.level("5")).isZero();
        // a circle ends somewhere
        assertThat(index.levels()).isGreaterThan(2);
    }

    @Test
    void categoryComesAfterTheOneAbove() throws IOException {
        var index = index(category("teatar", "kultura") + category("kultura", "") + category("prazna", "")
                + "<item><wp:post_type>post</wp:post_type><category domain=\"category\" nicename=\"teatar\">Театър"
                + "</category></item>");

        assertThat(index.categories()).extracting(WxrCategory::slug).containsExactly("kultura", "teatar", "prazna");
        assertThat(index.categories())
                .filteredOn(index::isUsed)
                .extracting(WxrCategory::slug)
                .containsExactly("kultura", "teatar");
    }

    @Test
    void linkToATextIsKnownInEverySpelling() throws IOException {
        var index = index("<item><link>https://old.example.bg/2024/05/%D0%BC%D0%BE%D1%81%D1%82/</link>"
                + "<wp:post_id>4</wp:post_id><wp:post_type>post</wp:post_type></item>");

        for (var spelling : List.of(
                "https://old.example.bg/2024/05/мост/",
                "http://old.example.bg/2024/05/%d0%bc%d0%be%d1%81%d1%82#x",
                "/2024/05/мост")) {
            assertThat(index.textAt(spelling)).as(spelling).contains("4");
        }
        assertThat(index.textAt("https://other.example.com/2024/05/мост/")).isEmpty();
    }

    @Test
    void timeIsByGreenwichElseBySofiaElseByTheFeed() {
        assertThat(date(Map.of("wp:post_date_gmt", "2024-07-01 09:00:00", "wp:post_date", "2024-07-01 12:00:00")))
                .isEqualTo(Instant.parse("2024-07-01T09:00:00Z"));
        assertThat(date(Map.of("wp:post_date_gmt", "0000-00-00 00:00:00", "wp:post_date", "2024-07-01 12:00:00")))
                .isEqualTo(Instant.parse("2024-07-01T09:00:00Z"));
        assertThat(date(Map.of("pubDate", "Mon, 01 Jul 2024 09:00:00 +0000")))
                .isEqualTo(Instant.parse("2024-07-01T09:00:00Z"));
        assertThat(WxrDates.published(item(Map.of("pubDate", "Wed, 30 Nov -0001 00:00:00 +0000"))))
                .isEmpty();
    }

    private static Instant date(Map<String, String> values) {
        return WxrDates.published(item(values)).orElseThrow();
    }

    private static WxrItem item(Map<String, String> values) {
        return new WxrItem(values, List.of(), Map.of(), 0, 0);
    }

    private static String page(String id, String parent) {
        return "<item><wp:post_id>" + id + "</wp:post_id><wp:post_type>page</wp:post_type><wp:post_parent>" + parent
                + "</wp:post_parent></item>";
    }

    private static String category(String slug, String parent) {
        return "<wp:category><wp:category_nicename>" + slug + "</wp:category_nicename><wp:category_parent>" + parent
                + "</wp:category_parent><wp:cat_name>" + slug + "</wp:cat_name></wp:category>";
    }

    private static WxrIndex index(String items) throws IOException {
        var index = new WxrIndex();
        WxrReader.read(new ByteArrayInputStream(Wxr.of("1.2", items).getBytes(StandardCharsets.UTF_8)), index);
        index.close();
        return index;
    }
}
