package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.search.LikelyPages;
import bg.glashatay.ejb.search.NodeIndex;
import bg.glashatay.ejb.search.PromotionService;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.ejb.search.SearchQuestion;
import bg.glashatay.ejb.search.Searches;
import bg.glashatay.ejb.search.SiteIndex;
import bg.glashatay.ejb.search.SynonymService;
import bg.glashatay.ejb.site.PublicEntry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What citizens find, and that the index follows the database whatever happens to either. */
@InContainer
class SearchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final byte[] DAMAGE = {1, 2, 3};

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    Searches searches;

    @Inject
    LikelyPages likely;

    @Inject
    SynonymService synonyms;

    @Inject
    PromotionService promotions;

    @Inject
    SiteIndex index;

    @Inject
    Instance<NodeIndex> nodes;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @Test
    void publicationIsFoundWhenThePublisherGetsHisAnswer() {
        var word = word();
        desk.published(content("Заглавие с " + word));

        assertThat(found(word)).extracting(PublicEntry::title).containsExactly("Заглавие с " + word);
    }

    @Test
    void everyPartOfATextIsSearched() {
        var word = word();
        desk.published(text("Общо заглавие", "Увод.", "<p>Тяло с " + word + ".</p>", List.of()));
        desk.published(text("Общо заглавие", "Увод с " + word + ".", "<p>т</p>", List.of()));
        desk.published(text("Общо заглавие", "Увод.", "<p>т</p>", List.of("тема " + word)));

        awaitFound(word, 3);
    }

    @Test
    void titleCountsMoreThanTheBody() {
        var word = word();
        desk.published(text("Вътре", "Увод.", "<p>" + word + "</p>", List.of()));
        desk.published(text("Отгоре " + word, "Увод.", "<p>т</p>", List.of()));
        desk.published(text("Вътре", "Увод.", "<p>" + word + "</p>", List.of()));

        awaitFound(word, 3);
        assertThat(found(word).get(0).title()).startsWith("Отгоре");
    }

    @Test
    void withdrawnAndUnpublishedTextsAreGoneAtOnce() {
        var word = word();
        var withdrawn = desk.published(content(word + " оттеглена"));
        var unpublished = desk.published(content(word + " свалена"));
        desk.published(content(word + " остава"));
        desk.as("publisher", () -> publishing.withdraw(withdrawn.editionId(), "Грешка."));
        desk.as("publisher", () -> publishing.unpublish(unpublished.editionId(), "Остаряла.", Optional.empty()));

        awaitFound(word, 1);
        var answer = search(word);
        assertThat(answer.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.entry().title()).endsWith("остава"));
        assertThat(answer.total()).isEqualTo(1);
    }

    @Test
    void expiredTextIsNotShownWhateverTheIndexHas() throws SQLException {
        var word = word();
        var saved = desk.published(content(word));
        rows.update(
                "update edition set expires_at = now() - interval '1 second', expiry_outcome = 'WITHDRAWN',"
                        + " expiry_zone = 'Europe/Sofia', expiry_explanation = 'Изтече.' where id = ?",
                saved.editionId());

        assertThat(search(word).hits()).isEmpty();
        assertThat(search(word).total()).isZero();
    }

    @Test
    void nextEditionTakesTheWordsOfTheOneBeforeAway() {
        var old = word();
        var fresh = word();
        var saved = desk.published(content(old));
        desk.republished(saved.documentId(), content(fresh));

        awaitFound(old, 0);
        awaitFound(fresh, 1);
    }

    @Test
    void draftIsNotFound() {
        var word = word();
        desk.ready(content(word));

        assertThat(found(word)).isEmpty();
    }

    @Test
    void eachLanguageHasItsTextsAndTellsOfTheOther() {
        var word = word();
        var saved = desk.published(content("На български " + word));
        var opened = desk.as("author", () -> editions.openEdition(saved.documentId(), Language.EN));
        var english = desk.as(
                "author", () -> editions.save(opened.editionId(), opened.revisionId(), content("In English " + word)));
        desk.as("author", () -> publishing.submit(english.editionId()));
        desk.as("reviewer", () -> publishing.approve(english.editionId(), english.contentHash()));
        desk.as("publisher", () -> publishing.publish(english.editionId()));

        awaitFound(word, 1);
        assertThat(found(word)).extracting(PublicEntry::title).containsExactly("На български " + word);
        Await.until("the English one is known", PATIENCE, () -> search(word).elsewhere() == 1);
        assertThat(searches.search(SearchQuestion.of(Language.EN, word)).hits())
                .extracting(hit -> hit.entry().title())
                .containsExactly("In English " + word);
    }

    @Test
    void phraseInQuotesStandsSideBySide() {
        var one = word();
        var other = word();
        desk.published(content(one + " " + other));
        desk.published(content(other + " далеч от " + one));

        awaitFound(one + " " + other, 2);
        assertThat(found("„" + one + " " + other + "“"))
                .extracting(PublicEntry::title)
                .containsExactly(one + " " + other);
        assertThat(search("„" + one + " далеч“ " + other).reach()).isEqualTo(SearchAnswer.Reach.LOOSE);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void wordWithASlipIsFound(Function<String, String> slip) {
        var word = word();
        desk.published(content(word));

        var answer = search(slip.apply(word));
        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.reach()).isEqualTo(SearchAnswer.Reach.SIMILAR);
        assertThat(answer.correction()).contains(word);
    }

    static List<Function<String, String>> slips() {
        return List.of(
                word -> word.substring(0, 5) + "ю" + word.substring(6),
                word -> word.substring(0, 5) + word.substring(6),
                word -> word.substring(0, 5) + "ю" + word.substring(5),
                word -> word.substring(0, 5) + word.charAt(6) + word.charAt(5) + word.substring(7));
    }

    @Test
    void someOfTheWordsAreBetterThanNothing() {
        var word = word();
        desk.published(content(word));

        var answer = search(word + " " + word() + " " + word());
        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.reach()).isEqualTo(SearchAnswer.Reach.SOME);
    }

    @Test
    void resultsAreCountedBySectionTypeAndYear() {
        var word = word();
        desk.published(Desk.in("kultura", word + " 1", "", "<p>т</p>"));
        desk.published(Desk.in("kultura", word + " 2", "", "<p>т</p>"));
        desk.published(Desk.in("transport", word + " 3", "", "<p>т</p>"));

        var all = search(word);
        var chosen = searches.search(new SearchQuestion(
                Language.BG, word, Optional.of("transport"), Optional.empty(), Optional.empty(), false, 1));

        assertThat(sections(all)).isEqualTo("kultura 2, transport 1");
        assertThat(all.types()).containsExactly(new SearchAnswer.TypeCount("NEWS", 3));
        assertThat(all.years()).singleElement().satisfies(year -> assertThat(year.count())
                .isEqualTo(3));
        assertThat(chosen.total()).isEqualTo(1);
        assertThat(sections(chosen)).as("what another choice would bring").isEqualTo("kultura 2, transport 1");
        assertThat(chosen.types()).containsExactly(new SearchAnswer.TypeCount("NEWS", 1));
    }

    @Test
    void wordsAreMarkedAndQuotesStay() {
        var word = word();
        desk.published(text(
                "„" + capital(word) + "“ – № 7", "Увод.", "<p>Цената е 5\u00a0лв. за „" + word + "“.</p>", List.of()));

        var hit = search(word).hits().get(0);
        assertThat(hit.title().html()).isEqualTo("„<mark>" + capital(word) + "</mark>“ – № 7");
        assertThat(hit.passage().plain()).isEqualTo("Цената е 5\u00a0лв. за „" + word + "“.");
    }

    @Test
    void newerTextsAreFirstWhereThatIsWanted() {
        var word = word();
        for (int i = 1; i <= 12; i++) {
            desk.published(content(word + " " + i));
        }

        var second = searches.search(
                new SearchQuestion(Language.BG, word, Optional.empty(), Optional.empty(), Optional.empty(), true, 2));
        assertThat(second.total()).isEqualTo(12);
        assertThat(second.hits()).extracting(hit -> hit.entry().title()).containsExactly(word + " 2", word + " 1");
    }

    @Test
    void suggestionsAreTitlesThatGoOn() {
        var word = word();
        desk.published(content("Наредба за " + word + " и други"));

        assertThat(searches.suggestions(Language.BG, "наредба за " + word.substring(0, 8), 5))
                .extracting(PublicEntry::title)
                .containsExactly("Наредба за " + word + " и други");
    }

    @Test
    void wordsOfAnAddressLeadToItsDocument() {
        var word = word();
        desk.published(content("Изчезнала " + word));

        assertThat(likely.forWords(Language.BG, "/kultura/izcheznala-" + word, 3))
                .extracting(PublicEntry::title)
                .startsWith("Изчезнала " + word);
    }

    @Test
    void nothingTypedIsAnInstruction() {
        for (var typed : hostile()) {
            assertThatCode(() -> search(typed)).as(typed).doesNotThrowAnyException();
        }
        assertThat(index.isWhole()).as("no fault was taken for damage").isTrue();
    }

    @Test
    void otherWordsOfEditorsFindTheSame() {
        var spoken = word();
        var meant = word();
        desk.as("publisher", () -> synonyms.add(spoken, meant, false));
        desk.published(content(meant));

        awaitFound(spoken, 1);
        assertThat(found(spoken)).extracting(PublicEntry::title).containsExactly(meant);
        assertThat(search(spoken).hits().get(0).title().html()).isEqualTo("<mark>" + meant + "</mark>");
    }

    @Test
    void promotedDocumentStandsAboveWhatIsFoundAndNotInItAgain() {
        var word = word();
        var title = title(word);
        var saved = desk.published(content(title));
        desk.published(content(word));
        desk.as(
                "publisher",
                () -> promotions.add(word, "/kultura/" + Slug.of(title).value()));

        var answer = search(word);
        assertThat(answer.promoted()).extracting(PublicEntry::documentId).containsExactly(saved.documentId());
        assertThat(answer.hits()).extracting(hit -> hit.entry().title()).containsExactly(word);
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешка."));
        assertThat(search(word).promoted()).isEmpty();
    }

    @Test
    void onlyWhatNothingHasIsMissed() {
        var word = word();
        assertThat(search(word).isMissed()).isTrue();
        desk.published(content(word));

        assertThat(search(word).isMissed()).isFalse();
        assertThat(search(word + " " + word()).isMissed()).isTrue();
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(10_000),
                "*a*",
                "*",
                "?*?*?*",
                "/.*a.{30}/",
                "a".repeat(1_000_000),
                "\u0000",
                "а\u0000б",
                "\uD800",
                "\uDC00\uD800 а",
                "\"".repeat(10_000),
                "„" + "дума ".repeat(5_000) + "“",
                "дума ".repeat(5_000),
                "\u202Eабв\u2066\u202D مرحبا שלום",
                "👩‍👩‍👧‍👦".repeat(100),
                "а" + "\u0301".repeat(5_000),
                "а\u0301\u0302".repeat(1_000),
                "title-bg:община AND NOT (a OR b)~2^1000",
                "[* TO *]",
                "непротивоконституционствувателствувайте".repeat(8),
                "\uFFFF\uFFFE");
    }

    @Test
    void anotherNodeFollows() {
        var other = node();
        try {
            var word = word();
            var saved = desk.published(content(word));
            other.keep();
            assertThat(count(other, word)).isEqualTo(1);
            desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешка."));
            other.keep();
            assertThat(count(other, word)).isZero();
            assertThat(other.folder()).isNotEqualTo(index.folder());
        } finally {
            other.close();
        }
    }

    @Test
    void publicationThatIsCommittedAfterALaterOneIsNotMissed() throws Exception {
        var other = node();
        try {
            var first = word();
            var second = word();
            var ready = desk.ready(content(first));
            transaction.begin();
            desk.as("publisher", () -> publishing.publish(ready.editionId()));
            threads.submit(() -> {
                        desk.published(content(second));
                        other.catchUp();
                    })
                    .get();
            assertThat(count(other, second)).isEqualTo(1);
            assertThat(count(other, first)).isZero();
            transaction.commit();
            other.catchUp();

            assertThat(count(other, first)).isEqualTo(1);
        } finally {
            other.close();
        }
    }

    @Test
    void nodeThatDiedBeforeIndexingReadsOnWhereItStopped() {
        var other = node();
        other.close();
        var word = word();
        desk.published(content(word));

        other.open();
        try {
            assertThat(other.isWhole()).as("what it left is used").isTrue();
            assertThat(count(other, word)).isZero();
            other.catchUp();
            assertThat(count(other, word)).isEqualTo(1);
        } finally {
            other.close();
        }
    }

    @Test
    void deletedIndexIsMadeAnewWhileTheServerAnswers() throws IOException {
        var word = word();
        desk.published(content(word));
        deleteFiles();

        assertThatCode(() -> search(word)).doesNotThrowAnyException();
        awaitRebuilt(this::isCommitted, word);
    }

    @Test
    void damagedIndexIsMadeAnew() throws IOException {
        var word = word();
        desk.published(content(word));
        Await.until("the index is written", PATIENCE, () -> !segments().isEmpty());
        var damaged = new ArrayList<Path>();
        for (var file : segments()) {
            try {
                Files.write(file, DAMAGE, StandardOpenOption.WRITE);
                damaged.add(file);
            } catch (NoSuchFileException merged) {
                // into another one meanwhile
            }
        }

        assertThatCode(() -> search(word)).doesNotThrowAnyException();
        awaitRebuilt(() -> damaged.stream().noneMatch(SearchIT::isDamaged), word);
    }

    @Test
    void publicationWhileTheIndexIsLostIsFound() throws IOException {
        deleteFiles();
        var word = word();
        desk.published(content(word));

        awaitRebuilt(this::isCommitted, word);
    }

    /** Waits until the index is another one, in which the word is found; and looks whether that one follows as well. */
    private void awaitRebuilt(BooleanSupplier isAnother, String word) {
        Await.until("the index is another", PATIENCE, isAnother::getAsBoolean);
        Await.until(
                "it has the word",
                PATIENCE,
                () -> index.isWhole() && found(word).size() == 1);
        var after = word();
        desk.published(content(after));
        awaitFound(after, 1);
    }

    private void deleteFiles() throws IOException {
        for (var file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** Only an index that is ready has written down what belongs to it. */
    private boolean isCommitted() {
        try {
            return index.folder().isPresent()
                    && files().stream()
                            .anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        } catch (IOException changing) {
            return false;
        }
    }

    private static boolean isDamaged(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(DAMAGE.length), DAMAGE);
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(index.folder().orElseThrow())) {
            return files.toList();
        }
    }

    private List<Path> segments() {
        try {
            return index.folder().isEmpty()
                    ? List.of()
                    : files().stream()
                            .filter(file -> file.toString().endsWith(".cfs"))
                            .toList();
        } catch (IOException changing) {
            return List.of();
        }
    }

    /** Another node's index, on the same database. */
    private NodeIndex node() {
        var node = nodes.get();
        node.open();
        if (!node.isWhole()) {
            node.rebuild();
        }
        return node;
    }

    private static int count(NodeIndex node, String word) {
        return node.ask(searcher -> searcher.count(new TermQuery(new Term("words-bg", word))))
                .orElseThrow();
    }

    private SearchAnswer search(String typed) {
        return searches.search(SearchQuestion.of(Language.BG, typed));
    }

    /** A publisher does not wait longer than two seconds for the index, which catches up by itself then. */
    private void awaitFound(String typed, int texts) {
        Await.until(
                typed + " is found " + texts + " times",
                PATIENCE,
                () -> found(typed).size() == texts);
    }

    private List<PublicEntry> found(String typed) {
        var answer = search(typed);
        return answer.reach() == SearchAnswer.Reach.ALL
                ? answer.hits().stream().map(SearchAnswer.Hit::entry).toList()
                : List.of();
    }

    private static String sections(SearchAnswer answer) {
        return answer.sections().stream()
                .map(section -> section.section().slug() + " " + section.count())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ContentInput text(String title, String lead, String body, List<String> tags) {
        return new ContentInput(title, "", lead, body, "kultura", tags, "", "", false, "");
    }

    /** Nobody else's word, which no ending makes another. No letter stands in it twice, so that exchanging two of them makes another word. */
    private static String word() {
        var letters = new ArrayList<>(List.of("бвгджзклмпрстфхц".split("")));
        Collections.shuffle(letters, ThreadLocalRandom.current());
        return String.join("", letters.subList(0, 14));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
