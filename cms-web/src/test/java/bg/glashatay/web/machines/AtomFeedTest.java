package bg.glashatay.web.machines;

import static bg.glashatay.web.machines.AtomRules.checked;
import static bg.glashatay.web.machines.AtomRules.elements;
import static bg.glashatay.web.machines.AtomRules.links;
import static bg.glashatay.web.machines.AtomRules.only;
import static bg.glashatay.web.machines.AtomRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicFeed;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AtomFeedTest {

    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");
    private static final PublicSection CULTURE =
            new PublicSection("kultura", "", "/kultura", "Култура & изкуство", "Театър, „Завеса“ и още");
    private static final PublicSite SITE = new PublicSite(Language.BG, List.of(CULTURE), NOON);

    @Test
    void typographyComesThroughByteForByte() throws Exception {
        var title = "„Живи градове“ – издание №\u00a04 <b>&amp;</b> ]]> 😀";
        var feed = checked(page(1, 1, entry(title, "Лид с “кавички” и цена 5\u00a0лв.")));

        assertThat(titles(feed)).containsExactly(title);
        assertThat(text(only(only(feed, "entry"), "summary"))).isEqualTo("Лид с “кавички” и цена 5\u00a0лв.");
        assertThat(text(only(feed, "title"))).isEqualTo("Култура & изкуство – Община Яворград");
    }

    @Test
    void whatXmlCannotSayDoesNotBreakTheFeed() throws Exception {
        var feed = checked(page(1, 1, entry("А\u000bб\ud83dв\u0001", "\uffff")));

        assertThat(titles(feed)).containsExactly("Аб\ufffdв");
    }

    @Test
    void emptyFeedIsOneToo() throws Exception {
        assertThat(elements(checked(page(1, 1)), "entry")).isEmpty();
    }

    @Test
    void entryWithoutLeadHasNoSummary() throws Exception {
        var feed = checked(page(1, 1, entry("Решение № 5", "")));

        assertThat(elements(only(feed, "entry"), "summary")).isEmpty();
    }

    @Test
    void pagesLeadToEachOther() throws Exception {
        var first = checked(page(1, 3, entry("Едно", "Л")));
        var second = checked(page(2, 3, entry("Две", "Л")));
        var last = checked(page(3, 3, entry("Три", "Л")));

        assertThat(links(first, "self")).containsExactly("https://example.bg/kultura/feed.xml");
        assertThat(links(first, "alternate")).containsExactly("https://example.bg/kultura");
        assertThat(links(first, "next")).containsExactly("https://example.bg/kultura/feed.xml?page=2");
        assertThat(links(first, "previous")).isEmpty();
        assertThat(links(second, "previous")).containsExactly("https://example.bg/kultura/feed.xml");
        assertThat(links(second, "last")).containsExactly("https://example.bg/kultura/feed.xml?page=3");
        assertThat(links(last, "next")).isEmpty();
    }

    @Test
    void datesHaveTheMunicipalitysZone() throws Exception {
        assertThat(text(only(only(checked(page(1, 1, entry("Т", "Л"))), "entry"), "published")))
                .isEqualTo("2026-11-10T12:00:00+02:00");
    }

    private static List<String> titles(Element feed) {
        return elements(feed, "entry").stream()
                .map(entry -> text(only(entry, "title")))
                .toList();
    }

    private static PublicFeed.Entry entry(String title, String lead) {
        return new PublicFeed.Entry(
                UUID.randomUUID(), "/kultura/vest", title, lead, NOON, NOON, CULTURE, List.of("театър", "„нов“"));
    }

    private static byte[] page(int number, int pages, PublicFeed.Entry... entries) {
        var feed = new PublicFeed(SITE, Optional.of(CULTURE), UUID.randomUUID(), NOON, List.of(entries), number, pages);
        return new AtomFeed(feed, "/kultura/feed.xml", path -> "https://example.bg" + path, "Община Яворград").bytes();
    }
}
