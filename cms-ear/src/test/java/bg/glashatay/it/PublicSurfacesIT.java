package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.in;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFeed;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicRegister;
import bg.glashatay.ejb.site.PublicRegisterPage;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicSitemap;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that lists documents, for people and for programs, has the same ones at the same moment. */
@InContainer
class PublicSurfacesIT {

    private static final Set<String> ALL =
            Set.of("front page", "feed", "feed of its section", "sitemap", "section", "more", "API");

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublicPages pages;

    @Inject
    HomePages home;

    @Inject
    PublicFeeds feeds;

    @Inject
    PublicSitemap sitemap;

    @Inject
    PublicCatalogue catalogue;

    @Inject
    PublicRegister register;

    @Inject
    PublishingService publishing;

    @Test
    void publishedTextIsEverywhereAndWithdrawnOneNowhere() {
        var saved = desk.published(content(title("Навсякъде")));

        assertThat(surfaces(saved)).isEqualTo(ALL);
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Отменено."));
        assertThat(surfaces(saved)).isEmpty();
        desk.as("publisher", () -> publishing.restore(saved.editionId()));
        assertThat(surfaces(saved)).isEqualTo(ALL);
    }

    @Test
    void unpublishedTextIsNowhere() {
        var saved = desk.published(content(title("Свалена отвсякъде")));

        desk.as("publisher", () -> publishing.unpublish(saved.editionId(), "Остаряла.", Optional.empty()));

        assertThat(surfaces(saved)).isEmpty();
    }

    @Test
    void expiredTextIsNowhereWithoutAnyTimer() throws SQLException {
        var saved = desk.published(content(title("С край")));
        assertThat(surfaces(saved)).isEqualTo(ALL);

        rows.update(
                "update edition set expires_at = now() - interval '1 second', expiry_outcome = 'UNPUBLISHED',"
                        + " expiry_zone = 'Europe/Sofia', expiry_explanation = 'Изтече.' where id = ?",
                saved.editionId());

        assertThat(surfaces(saved)).isEmpty();
        assertThat(catalogue.document(saved.documentId()).explanation()).isEqualTo("Изтече.");
    }

    @Test
    void entryKeepsItsIdUnderAnotherTitleAddressAndSection() {
        var saved = desk.published(content(title("Преди")));
        var before = entry(saved, Optional.of("kultura"));

        var after = title("След");
        desk.republished(saved.documentId(), in("sport", after, Slug.of(after).value(), "<p>т</p>"));

        var moved = entry(saved, Optional.of("sport"));
        assertThat(moved.path()).startsWith("/sport/");
        assertThat(moved.id()).isEqualTo(before.id());
        assertThat(moved.title()).isEqualTo(after);
    }

    @Test
    void onlyMajorUpdatesAreTold() {
        var title = title("Обновявана");
        var saved = desk.published(content(title));
        desk.republished(saved.documentId(), content(title, "", "<p>Запетая.</p>"));
        var minor = entry(saved, Optional.empty());

        assertThat(minor.updatedAt()).isEqualTo(minor.publishedAt());
        desk.republished(
                saved.documentId(),
                new ContentInput(
                        title, "", "Накратко.", "<p>Час.</p>", "kultura", List.of(), "", "", true, "Нов час."));

        var major = entry(saved, Optional.empty());
        assertThat(major.publishedAt()).isEqualTo(minor.publishedAt());
        assertThat(major.updatedAt()).isAfter(major.publishedAt());
        var page = (PublicDocument)
                pages.document(Language.BG, "kultura", Slug.of(title).value());
        assertThat(page.updatedAt()).as("the page says the same").contains(major.updatedAt());
        assertThat(catalogue.document(saved.documentId()).texts().get(0).updatedAt())
                .as("the API says the same")
                .contains(major.updatedAt());
    }

    @Test
    void registerTellsEachThingThatHappened() {
        var title = title("В регистъра");
        var saved = desk.published(content(title));
        var second = desk.republished(saved.documentId(), content(title, "", "<p>Още.</p>"));
        desk.as("publisher", () -> publishing.withdraw(second.editionId(), "Отменено."));
        desk.as("publisher", () -> publishing.unpublish(second.editionId(), "Сгрешено.", Optional.empty()));

        var lines = register.page(Language.EN, Optional.empty(), 1).orElseThrow().lines().stream()
                .filter(line -> line.title().equals(title))
                .toList();

        assertThat(lines)
                .extracting(PublicRegisterPage.Line::event)
                .containsExactly(
                        EditionState.UNPUBLISHED,
                        EditionState.WITHDRAWN,
                        EditionState.PUBLISHED,
                        EditionState.PUBLISHED);
        assertThat(lines).extracting(PublicRegisterPage.Line::update).containsExactly(false, false, true, false);
        assertThat(lines).extracting(PublicRegisterPage.Line::note).containsExactly("Сгрешено.", "Отменено.", "", "");
        assertThat(lines).allSatisfy(line -> assertThat(line.path())
                .isEqualTo("/kultura/" + Slug.of(title).value()));
    }

    private PublicFeed.Entry entry(Saved saved, Optional<String> section) {
        var path = rows.column(
                        "select s.slug || '/' || a.slug from address a join section s on s.id = a.section_id"
                                + " where a.document_id = ? and a.language = 'bg' and a.is_current",
                        saved.documentId())
                .get(0);
        return feeds.feed(Language.BG, section, 1).orElseThrow().entries().stream()
                .filter(entry -> entry.path().equals("/" + path))
                .findFirst()
                .orElseThrow();
    }

    /** Where the newest document of its section is shown. */
    private Set<String> surfaces(Saved saved) {
        var title = rows.column("select title from edition where id = ?", saved.editionId())
                .get(0);
        var path = "/kultura/" + Slug.of(title).value();
        var found = new TreeSet<String>();
        var front = home.home(Language.BG);
        if (Stream.concat(
                        front.further().stream(),
                        Arrays.stream(HomePlace.values()).flatMap(place -> front.in(place).stream()))
                .anyMatch(entry -> entry.path().equals(path))) {
            found.add("front page");
        }
        if (feeds.feed(Language.BG, Optional.empty(), 1).orElseThrow().entries().stream()
                .anyMatch(entry -> entry.path().equals(path))) {
            found.add("feed");
        }
        if (feeds.feed(Language.BG, Optional.of("kultura"), 1).orElseThrow().entries().stream()
                .anyMatch(entry -> entry.path().equals(path))) {
            found.add("feed of its section");
        }
        if (sitemap.documents(Language.BG, saved.documentId() - 1, saved.documentId(), 1).stream()
                .anyMatch(address -> address.path().equals(path))) {
            found.add("sitemap");
        }
        var section = (PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1);
        if (section.entries().stream().anyMatch(entry -> entry.path().equals(path))) {
            found.add("section");
        }
        if (moreOfAnother(path)) {
            found.add("more");
        }
        if (catalogue.list(Language.BG, Optional.of("kultura"), 0, 20).rows().stream()
                .anyMatch(entry -> entry.path().equals(path))) {
            found.add("API");
        }
        return found;
    }

    /** Whether the page of another document of the section leads there. */
    private boolean moreOfAnother(String path) {
        var other = ((PublicSectionPage) pages.section(Language.BG, "kultura", Optional.empty(), 1))
                .entries().stream()
                        .filter(entry -> !entry.path().equals(path))
                        .findFirst()
                        .orElseThrow();
        var words = other.path().split("/");
        var page = (PublicDocument) pages.document(Language.BG, words[1], words[2]);
        return page.more().stream().anyMatch(entry -> entry.path().equals(path));
    }
}
