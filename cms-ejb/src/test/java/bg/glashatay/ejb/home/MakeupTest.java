package bg.glashatay.ejb.home;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicFacts;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MakeupTest {

    private static final Instant THEN = Instant.parse("2026-11-10T10:00:00Z");
    private static final PublicSection CULTURE = section("kultura", "");
    private static final PublicSection THEATRE = section("teatar", "kultura");
    private static final PublicSection SPORT = section("sport", "");
    private static final PublicSite SITE = new PublicSite(Language.BG, List.of(CULTURE, THEATRE, SPORT), THEN);

    private final Map<HomePlace, List<PublicEntry>> chosen = new EnumMap<>(HomePlace.class);
    private final List<PublicEntry> news = new ArrayList<>();
    private final List<PublicEntry> bySection = new ArrayList<>();
    private final List<PublicEntry> events = new ArrayList<>();
    private final List<PublicEntry> notices = new ArrayList<>();
    private final List<PublicEntry> pages = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();

    @Test
    void leadIsWhatAnEditorChose() {
        news.add(pictured(1));
        chosen.put(HomePlace.LEAD, List.of(news(7), news(8)));

        assertThat(page().lead()).contains(news(7));
        assertThat(page().chosen()).containsExactly(7L);
    }

    @Test
    void leadThatNobodyChoseIsTheNewestWithAPicture() {
        news.addAll(List.of(news(1), pictured(2), pictured(3)));

        assertThat(page().lead()).contains(pictured(2));
        assertThat(page().chosen()).isEmpty();
    }

    @Test
    void leadWithoutAnyPictureIsTheNewestAndFurtherStoriesTakeThePicturesPlace() {
        LongStream.rangeClosed(1, 12).mapToObj(MakeupTest::news).forEach(news::add);

        assertThat(page().lead()).contains(news(1));
        assertThat(ids(page().newest())).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(ids(page().further())).containsExactly(8L, 9L, 10L, 11L);
    }

    @Test
    void emptySiteMakesABlankPage() {
        assertThat(page().blank()).isTrue();
    }

    @Test
    void chosenStoriesStandBeforeTheNewest() {
        LongStream.rangeClosed(1, 9).mapToObj(MakeupTest::pictured).forEach(news::add);
        chosen.put(HomePlace.NEWEST, List.of(news(40), pictured(5)));

        assertThat(ids(page().newest())).containsExactly(40L, 5L, 2L, 3L, 4L, 6L);
    }

    @Test
    void noDocumentStandsTwice() {
        LongStream.rangeClosed(1, 12).mapToObj(MakeupTest::pictured).forEach(entry -> {
            news.add(entry);
            bySection.add(entry);
        });
        chosen.put(HomePlace.LEAD, List.of(pictured(3)));
        chosen.put(HomePlace.NEWEST, List.of(pictured(3), pictured(9)));
        chosen.put(HomePlace.SECTION, List.of(pictured(9), pictured(12)));
        events.add(pictured(4));

        var page = page();

        assertThat(Stream.of(
                                page.lead().stream().toList(),
                                page.newest(),
                                page.events(),
                                page.blocks().get(0).entries())
                        .flatMap(List::stream)
                        .map(PublicEntry::documentId))
                .doesNotHaveDuplicates()
                .contains(3L, 9L, 12L);
        assertThat(ids(page.blocks().get(0).entries())).startsWith(12L);
    }

    @Test
    void chosenEventIsThereAndAllGoByTheirTime() {
        LongStream.rangeClosed(1, 6).mapToObj(MakeupTest::event).forEach(events::add);
        chosen.put(HomePlace.EVENTS, List.of(event(9)));

        assertThat(ids(page().events())).containsExactly(1L, 2L, 3L, 4L, 9L);
    }

    @Test
    void blocksStandInTheEditorsOrderAndHiddenOnesNot() {
        bySection.addAll(List.of(in(CULTURE, 1), in(SPORT, 2)));

        assertThat(blocks()).containsExactly("kultura", "sport");
        order.addAll(List.of("sport", "kultura"));
        assertThat(blocks()).containsExactly("sport", "kultura");
        hidden.add("sport");
        assertThat(blocks()).containsExactly("kultura");
    }

    @Test
    void blockHasWhatStandsInTheSectionsUnderItsOwn() {
        bySection.addAll(List.of(in(THEATRE, 1), in(CULTURE, 2)));

        assertThat(blocks()).containsExactly("kultura");
        assertThat(ids(page().blocks().get(0).entries())).containsExactly(1L, 2L);
    }

    @Test
    void importantNoticesComeFirstWhateverEditorsPrefer() {
        notices.addAll(List.of(notice(1, "information"), notice(2, "urgent"), notice(3, "information")));
        chosen.put(HomePlace.NOTICES, List.of(notice(3, "information")));

        assertThat(ids(page().notices())).containsExactly(2L, 3L, 1L);
    }

    @Test
    void noNoticeOfTheHighestLevelIsLeftOut() {
        LongStream.rangeClosed(1, 9).mapToObj(id -> notice(id, "important")).forEach(notices::add);
        notices.add(notice(10, "information"));

        assertThat(page().notices()).hasSize(9);
    }

    @Test
    void servicesAreFilledUpWithPages() {
        LongStream.rangeClosed(1, 12).mapToObj(MakeupTest::news).forEach(pages::add);
        chosen.put(HomePlace.SERVICES, List.of(news(30)));

        assertThat(ids(page().services())).containsExactly(30L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    private PublicHome page() {
        return Makeup.of(new HomeMaterial(SITE, chosen, news, bySection, events, notices, pages, order, hidden));
    }

    private List<String> blocks() {
        return page().blocks().stream().map(block -> block.section().slug()).toList();
    }

    private static List<Long> ids(List<PublicEntry> entries) {
        return entries.stream().map(PublicEntry::documentId).toList();
    }

    private static PublicEntry news(long id) {
        return entry(id, SPORT, false, new PublicFacts(DocumentType.NEWS, Particulars.NONE));
    }

    private static PublicEntry pictured(long id) {
        return entry(id, SPORT, true, new PublicFacts(DocumentType.NEWS, Particulars.NONE));
    }

    private static PublicEntry in(PublicSection section, long id) {
        return entry(id, section, false, new PublicFacts(DocumentType.NEWS, Particulars.NONE));
    }

    /** On the day of its number. */
    private static PublicEntry event(long id) {
        return entry(
                id,
                SPORT,
                false,
                new PublicFacts(
                        DocumentType.EVENT,
                        Particulars.of(Map.of(ParticularField.EVENT_START, "2026-12-0" + id + "T18:00"))));
    }

    private static PublicEntry notice(long id, String level) {
        return entry(
                id,
                SPORT,
                false,
                new PublicFacts(DocumentType.NOTICE, Particulars.of(Map.of(ParticularField.NOTICE_LEVEL, level))));
    }

    private static PublicEntry entry(long id, PublicSection section, boolean pictured, PublicFacts facts) {
        var image = pictured
                ? Optional.of(new PublicImage(
                        new StoredPicture("0".repeat(64), "most.jpg", 1600, 900),
                        Frame.WHOLE,
                        "Мост",
                        "",
                        "",
                        Optional.empty()))
                : Optional.<PublicImage>empty();
        return new PublicEntry(id, section.path() + "/" + id, "Заглавие " + id, THEN, section, "Увод.", image, facts);
    }

    private static PublicSection section(String slug, String parent) {
        return new PublicSection(slug, parent, "/" + slug, slug, "");
    }
}
