package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.home.HomeQueries;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.ejb.home.HomeService.BlockWish;
import bg.glashatay.ejb.home.PublicHome;
import bg.glashatay.ejb.home.SlotRow;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicEntry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What editors arrange on the front page, and what citizens then see, as the clock has it at that moment. */
@InContainer
class HomeIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    @Inject
    HomePages pages;

    @Inject
    HomeService home;

    @Inject
    HomeQueries queries;

    @Inject
    PublishingService publishing;

    @Inject
    SiteClock clock;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource source;

    @Resource
    ManagedExecutorService threads;

    private final List<Long> placed = new ArrayList<>();

    @AfterEach
    void leaveThePageAsItWas() throws SQLException {
        for (var slot : placed) {
            rows.update("delete from home_slot where id = ?", slot);
        }
    }

    @Test
    void chosenLeadStandsAtOnceAndAloneInItsLanguage() {
        var text = desk.published(content(title("Водеща")));
        put(HomePlace.LEAD, text, Optional.empty(), Optional.of(in(HOUR)));

        assertThat(lead().documentId()).isEqualTo(text.documentId());
        assertThat(pages.home(Language.EN).lead().orElseThrow().documentId()).isNotEqualTo(text.documentId());
    }

    @Test
    void slotCountsWithinItsTimeOnly() throws SQLException {
        var text = desk.published(content(title("По график")));
        var slot = put(HomePlace.LEAD, text, Optional.of(in(HOUR)), Optional.of(in(HOUR.multipliedBy(2))));
        var before = lead().documentId();

        assertThat(before).isNotEqualTo(text.documentId());
        shift(slot, "1 hour");
        assertThat(lead().documentId()).isEqualTo(text.documentId());
        shift(slot, "1 hour");
        assertThat(lead().documentId()).isEqualTo(before);
    }

    @Test
    void lastLeadToBeginTakesThePlaceOfTheOneBefore() {
        var first = desk.published(content(title("Първа")));
        var second = desk.published(content(title("Втора")));
        put(HomePlace.LEAD, second, Optional.empty(), Optional.of(in(HOUR)));
        put(HomePlace.LEAD, first, Optional.of(in(HOUR.negated())), Optional.of(in(HOUR)));

        assertThat(lead().documentId()).isEqualTo(second.documentId());
    }

    @Test
    void withdrawnDocumentLeavesThePageAndTheNextTakesItsPlace() {
        var text = desk.published(content(title("Ще бъде оттеглена")));
        put(HomePlace.LEAD, text, Optional.empty(), Optional.of(in(HOUR)));
        desk.as("publisher", () -> publishing.withdraw(text.editionId(), "Грешна дата."));

        assertThat(lead().documentId()).isNotEqualTo(text.documentId());
        assertThat(slotOf(text).live()).isFalse();
    }

    @Test
    void expiredDocumentLeavesThePageWithoutAnyTimer() throws SQLException {
        var text = desk.published(content(title("Ще изтече")));
        put(HomePlace.NEWEST, text, Optional.empty(), Optional.empty());
        assertThat(ids(page().newest())).contains(text.documentId());
        rows.update(
                "update edition set expires_at = now() - interval '1 second', expiry_outcome = 'WITHDRAWN',"
                        + " expiry_zone = 'Europe/Sofia', expiry_explanation = 'Изтече.' where id = ?",
                text.editionId());

        assertThat(ids(page().newest())).doesNotContain(text.documentId());
    }

    @Test
    void chosenStoriesStandInTheEditorsOrder() {
        var first = desk.published(content(title("Първа")));
        var second = desk.published(content(title("Втора")));
        var one = put(HomePlace.NEWEST, first, Optional.empty(), Optional.empty());
        var other = put(HomePlace.NEWEST, second, Optional.empty(), Optional.empty());
        assertThat(ids(page().newest())).containsSubsequence(first.documentId(), second.documentId());
        desk.as("publisher", () -> home.order(Language.BG, HomePlace.NEWEST, List.of(other, one)));

        assertThat(ids(page().newest())).containsSubsequence(second.documentId(), first.documentId());
    }

    @Test
    void sameDocumentDoesNotStandTwiceInAPlaceAtOneTime() {
        var text = desk.published(content(title("Веднъж")));
        put(HomePlace.NEWEST, text, Optional.empty(), Optional.of(in(HOUR)));
        put(HomePlace.NEWEST, text, Optional.of(in(HOUR)), Optional.empty());

        assertThatExceptionOfType(ContentRejectedException.class)
                .isThrownBy(() -> put(HomePlace.NEWEST, text, Optional.of(in(HOUR.dividedBy(2))), Optional.empty()))
                .satisfies(
                        rejected -> assertThat(rejected.issues().get(0).key()).isEqualTo("home-already-there"));
    }

    @Test
    void blocksStandAsTheyWereArranged() {
        var arranged =
                desk.as("publisher", () -> queries.arrangement(Language.BG)).blocks();
        var before = sections(page());
        var turned = new ArrayList<>(before);
        Collections.reverse(turned);
        arrange(turned.stream()
                .map(section -> new BlockWish(section, !section.equals(turned.get(0))))
                .toList());
        var after = sections(page());
        arrange(arranged.stream()
                .map(block -> new BlockWish(block.section(), block.shown()))
                .toList());

        assertThat(before).hasSizeGreaterThan(3);
        assertThat(after).isEqualTo(turned.subList(1, turned.size()));
    }

    private void arrange(List<BlockWish> wishes) {
        desk.as("publisher", () -> home.arrangeBlocks(Language.BG, wishes));
    }

    @Test
    void previewForeseesWhatIsScheduled() {
        var text = desk.ready(content(title("Утре сутринта")));
        desk.as("publisher", () -> publishing.schedule(text.editionId(), in(HOUR)));
        put(HomePlace.LEAD, text, Optional.of(in(HOUR)), Optional.of(in(HOUR.multipliedBy(5))));

        assertThat(desk.as("publisher", () -> pages.foresee(Language.BG, clock.instant()))
                        .lead()
                        .orElseThrow()
                        .documentId())
                .isNotEqualTo(text.documentId());
        assertThat(desk.as(
                                "publisher",
                                () -> pages.foresee(Language.BG, clock.instant().plus(HOUR.multipliedBy(2))))
                        .lead()
                        .orElseThrow()
                        .documentId())
                .isEqualTo(text.documentId());
        desk.as("publisher", () -> publishing.unschedule(text.editionId()));
    }

    @Test
    void frontPageIsArrangedByWhoeverMayForTheWholeSite() {
        var text = desk.published(content(title("Чия е страницата")));
        var someone = people.somebody("author");
        assertRefused(someone, text);
        var oneSection = people.somebody("author");
        people.takeRolesFrom(oneSection);
        people.assign(oneSection, "section-editor", "kultura");
        assertRefused(oneSection, text);

        for (var role : List.of("publisher", "section-editor", "administrator")) {
            var allowed = people.somebody(role);
            assertThat(desk.as(allowed, () -> queries.arrangement(Language.BG)).slots())
                    .isNotNull();
            people.close(allowed);
        }
        people.close(someone);
        people.close(oneSection);
    }

    @Test
    void everyChangeLeavesItsLineAndTellsTheSite() {
        var text = desk.published(content(title("За дневника")));
        var audited = count("select count(*) from audit_entry where command in"
                + " ('PLACE_ON_HOME', 'RESCHEDULE_ON_HOME', 'REMOVE_FROM_HOME') and permitted");
        var told = count("select count(*) from outbox where kind = 'SITE' and subject = 'home'");
        var slot = put(HomePlace.NEWEST, text, Optional.empty(), Optional.empty());
        desk.as("publisher", () -> home.reschedule(slot, Optional.empty(), Optional.of(in(HOUR))));
        desk.as("publisher", () -> home.remove(slot));

        assertThat(count("select count(*) from audit_entry where command in"
                        + " ('PLACE_ON_HOME', 'RESCHEDULE_ON_HOME', 'REMOVE_FROM_HOME') and permitted"))
                .isEqualTo(audited + 3);
        assertThat(count("select count(*) from outbox where kind = 'SITE' and subject = 'home'"))
                .isEqualTo(told + 3);
    }

    @Test
    void whoWaitsForAPlaceHoldsNothingOfItForWhichAnotherMayWait() throws Exception {
        var text = desk.published(content(title("Първа поред")));
        var first = put(HomePlace.NEWEST, text, Optional.empty(), Optional.of(in(HOUR)));
        var other = desk.published(content(title("Втора поред")));
        var second = put(HomePlace.NEWEST, other, Optional.empty(), Optional.of(in(HOUR)));
        Future<?> reschedules;
        try (var another = source.getConnection()) {
            another.setAutoCommit(false);
            lock(another, first);
            reschedules = threads.submit(
                    () -> desk.as("publisher", () -> home.reschedule(second, Optional.empty(), Optional.of(in(HOUR)))));
            awaitWaiting();

            assertThat(lock(another, second)).as("is free").isTrue();
            another.rollback();
        }
        reschedules.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean lock(Connection database, long slot) throws SQLException {
        try (var query = database.prepareStatement("select id from home_slot where id = ? for update skip locked")) {
            query.setLong(1, slot);
            try (var result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    private void awaitWaiting() {
        Await.until(
                "somebody waits for a slot",
                PATIENCE,
                () -> count("select count(*) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and query ilike '%home_slot%'")
                        > 0);
    }

    @Test
    void pageHasChangedWhenASlotBegan() {
        var text = desk.published(content(title("Начало на срок")));
        var begins = in(HOUR);
        put(HomePlace.NEWEST, text, Optional.of(begins), Optional.empty());
        assertThat(page().site().changedAt()).isBefore(begins.instant());

        clock.at(begins.instant().plusSeconds(1), () -> assertThat(page().site().changedAt())
                .isAfterOrEqualTo(begins.instant()));
    }

    @Test
    void documentsAreFoundByWordsOfTheirTitleInAnyCase() {
        var title = title("Щъркел_100%");
        var text = desk.published(content(title));
        var words = title.toUpperCase(Locale.ROOT);

        assertThat(ids(desk.as("publisher", () -> queries.find(Language.BG, HomePlace.NEWEST, words))))
                .containsExactly(text.documentId());
    }

    private void assertRefused(String username, Saved text) {
        var refused = count(
                "select count(*) from audit_entry where command = 'PLACE_ON_HOME' and not permitted and actor = ?",
                username);
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> desk.as(
                        username,
                        () -> home.put(
                                Language.BG, HomePlace.NEWEST, text.documentId(), Optional.empty(), Optional.empty())));
        assertThat(count(
                        "select count(*) from audit_entry where command = 'PLACE_ON_HOME' and not permitted and actor = ?",
                        username))
                .isEqualTo(refused + 1);
    }

    private long put(HomePlace place, Saved text, Optional<PublicationTime> from, Optional<PublicationTime> until) {
        long slot = desk.as("publisher", () -> home.put(Language.BG, place, text.documentId(), from, until));
        placed.add(slot);
        return slot;
    }

    /** As if so much time had passed since it was placed. */
    private void shift(long slot, String passed) throws SQLException {
        rows.update(
                "update home_slot set from_at = from_at - cast(? as interval), until_at = until_at - cast(? as interval)"
                        + " where id = ?",
                passed,
                passed,
                slot);
    }

    private SlotRow slotOf(Saved text) {
        return desk.as("publisher", () -> queries.arrangement(Language.BG)).slots().stream()
                .filter(slot -> slot.documentId() == text.documentId())
                .findFirst()
                .orElseThrow();
    }

    private PublicHome page() {
        return pages.home(Language.BG);
    }

    private PublicEntry lead() {
        return page().lead().orElseThrow();
    }

    private PublicationTime in(Duration time) {
        return new PublicationTime(clock.instant().plus(time), SiteClock.ZONE);
    }

    private int count(String sql, Object... parameters) {
        return Integer.parseInt(rows.column(sql, parameters).get(0));
    }

    private static List<String> sections(PublicHome home) {
        return home.blocks().stream().map(block -> block.section().slug()).toList();
    }

    private static List<Long> ids(List<PublicEntry> entries) {
        return entries.stream().map(PublicEntry::documentId).toList();
    }
}
