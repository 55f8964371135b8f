package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.publishing.SlugTakenException;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@InContainer
class EditionServiceIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    EditionQueries queries;

    @Resource
    ManagedExecutorService threads;

    @Test
    void typographySurvivesByteForByte() {
        var title = title("„Проба“ – № 5 „г.“");
        var body = "<p>“Кавички”, „кавички“ – тире, № 7, 5\u00a0лв. и емоджи 🎭.</p>";

        var saved = desk.draft(content(title, "", body));

        assertThat(rows.column("select title from revision where id = ?", saved.revisionId()))
                .containsExactly(title);
        assertThat(rows.column("select body from revision where id = ?", saved.revisionId()))
                .containsExactly(body);
    }

    @Test
    void scriptsNeverReachTheDatabase() {
        var saved = desk.draft(content(
                title("Скрипт"),
                "",
                "<p onclick=\"x()\">Т</p><script>alert(1)</script><a href=\"javascript:x()\">връзка</a>"));

        assertThat(rows.column("select body from revision where id = ?", saved.revisionId()))
                .allSatisfy(body -> assertThat(body)
                        .contains("<p>Т</p>")
                        .doesNotContain("script")
                        .doesNotContain("onclick"));
    }

    @Test
    void secondSaverIsToldAndNothingIsOverwritten() {
        var title = title("Двама");
        var saved = desk.draft(content(title, "", "<p>Първи.</p>"));
        var theirs = desk.as(
                "author2",
                () -> editions.save(saved.editionId(), saved.revisionId(), content(title, "", "<p>Втори.</p>")));

        assertThatThrownBy(() -> desk.as(
                        "author",
                        () -> editions.save(saved.editionId(), saved.revisionId(), content(title, "", "<p>Мой.</p>"))))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(headBody(saved.editionId())).isEqualTo("<p>Втори.</p>");
        var mine = desk.as(
                "author",
                () -> editions.save(saved.editionId(), theirs.revisionId(), content(title, "", "<p>Мой.</p>")));
        assertThat(mine.changed()).isTrue();
        assertThat(rows.column("select body from revision where edition_id = ? order by id", saved.editionId()))
                .containsExactly("<p>Първи.</p>", "<p>Втори.</p>", "<p>Мой.</p>");
    }

    @Test
    void saveThatChangesNothingMakesNoRevision() {
        var title = title("Същото");
        var saved = desk.ready(content(title));

        var again = desk.as("author2", () -> editions.save(saved.editionId(), saved.revisionId(), content(title)));

        assertThat(again.changed()).isFalse();
        assertThat(again.revisionId()).isEqualTo(saved.revisionId());
        assertThat(rows.column("select state from edition where id = ?", saved.editionId()))
                .containsExactly("READY");
    }

    @Test
    void realChangeAfterApprovalVoidsIt() {
        var title = title("Поправка");
        var saved = desk.ready(content(title));

        desk.as("author", () -> editions.save(saved.editionId(), saved.revisionId(), content(title + "!")));

        assertThat(rows.column(
                        "select state || coalesce(approved_hash, '-') from edition where id = ?", saved.editionId()))
                .containsExactly("DRAFT-");
    }

    @Test
    void everyIssueIsToldAtOnceAndNothingIsMade() {
        var before = rows.column("select count(*) from document");

        assertThatThrownBy(() -> desk.draft(new ContentInput(
                        " ",
                        "Не е адрес",
                        "л".repeat(1_001),
                        "б".repeat(Content.MAX_BODY + 1),
                        "nyama-takava",
                        List.of("т".repeat(61)),
                        "няма",
                        "",
                        false,
                        "")))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues())
                        .extracting(Issue::field)
                        .contains("title", "slug", "lead", "body", "section", "tags", "leadImage"));
        assertThat(rows.column("select count(*) from document")).isEqualTo(before);
    }

    @Test
    void sameTitleGetsANumber() {
        var title = title("Еднакви");
        var first = desk.published(content(title));
        var second = desk.published(content(title));
        var third = desk.draft(content(title));

        var base = Slug.of(title).value();
        assertThat(List.of(slug(first.documentId()), slug(second.documentId()), slug(third.documentId())))
                .containsExactly(base, base + "-2", base + "-3");
    }

    @Test
    void slugOfAnotherDocumentIsTold() {
        var taken = slug(desk.published(content(title("Заето"))).documentId());

        assertThatThrownBy(() -> desk.draft(content(title("Друго"), taken, "<p>т</p>")))
                .isInstanceOf(SlugTakenException.class);
    }

    @Test
    void addressFollowsTheTitleOnlyUntilPublication() {
        var draft = desk.draft(content(title("Работно")));
        var renamed = title("Окончателно");
        var saved = desk.as("author", () -> editions.save(draft.editionId(), draft.revisionId(), content(renamed)));
        assertThat(slug(draft.documentId())).isEqualTo(Slug.of(renamed).value());

        desk.as("author", () -> publishing.submit(saved.editionId()));
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
        desk.republished(draft.documentId(), content(title("Преименувано после")));

        assertThat(slug(draft.documentId())).isEqualTo(Slug.of(renamed).value());
    }

    @Test
    void oldAddressIsKeptAndTheNewOneIsCurrent() {
        var title = title("Местене");
        var saved = desk.published(content(title));
        var wanted = Slug.of(title("Нов адрес")).value();

        desk.republished(saved.documentId(), content(title, wanted, "<p>т</p>"));

        assertThat(rows.column(
                        "select slug || ' ' || is_current || ' ' || was_public from address where document_id = ?"
                                + " order by id",
                        saved.documentId()))
                .containsExactly(Slug.of(title).value() + " false true", wanted + " true true");
        assertThatThrownBy(
                        () -> desk.draft(content(title("Чуждо"), Slug.of(title).value(), "<p>т</p>")))
                .isInstanceOf(SlugTakenException.class);
    }

    @Test
    void ofTwoWhoOpenAnEditionAtOnceOneIsTold() throws Exception {
        var saved = desk.published(content(title("Едновременно")));
        Callable<String> open = () -> {
            try {
                desk.as("author", () -> editions.openEdition(saved.documentId(), Language.BG));
                return "opened";
            } catch (EditionOnItsWayException e) {
                return "told";
            }
        };
        var people = Executors.newFixedThreadPool(4);
        try {
            var outcomes =
                    people.invokeAll(IntStream.range(0, 8).mapToObj(i -> open).collect(Collectors.toList()));
            var words = new ArrayList<String>();
            for (var outcome : outcomes) {
                words.add(outcome.get());
            }
            assertThat(words).containsOnlyOnce("opened").hasSize(8);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void writerOfADraftCannotApproveTheTranslationThatAnotherOpensFromIt() {
        var mine = desk.as(
                "section-editor",
                () -> editions.create(
                        DocumentType.NEWS, Language.BG, Desk.in("obshtina", title("Моя"), "", "<p>т</p>")));
        var english = desk.as("author", () -> editions.openEdition(mine.documentId(), Language.EN));
        desk.as("author", () -> publishing.submit(english.editionId()));

        assertThatThrownBy(() ->
                        desk.as("section-editor", () -> publishing.approve(english.editionId(), english.contentHash())))
                .isInstanceOf(OwnContributionException.class);
    }

    @Test
    void textsWithOneTitleThatAreBegunAtOnceGetAddressesOfTheirOwn() {
        var title = title("Едновременна");

        var begun = IntStream.range(0, 6)
                .mapToObj(i -> threads.submit(() -> desk.draft(content(title)).documentId()))
                .toList();
        var documents = begun.stream().map(EditionServiceIT::result).toList();

        assertThat(documents.stream()
                        .map(document -> rows.column("select slug from address where document_id = ?", document)
                                .get(0))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void translationIsAnEditionOfTheSameDocument() {
        var saved = desk.published(content(title("Превод")));

        var english = desk.as("author2", () -> editions.openEdition(saved.documentId(), Language.EN));

        assertThat(english.documentId()).isEqualTo(saved.documentId());
        assertThat(english.number()).isEqualTo(saved.number() + 1);
        var details = desk.as("author2", () -> queries.details(english.editionId()));
        assertThat(details.state()).isEqualTo(EditionState.DRAFT);
        assertThat(details.path()).startsWith("/en/kultura/");
    }

    private String headBody(long editionId) {
        return rows.column(
                        "select r.body from edition_head h join revision r on r.id = h.revision_id"
                                + " where h.edition_id = ?",
                        editionId)
                .get(0);
    }

    private String slug(long documentId) {
        return rows.column(
                        "select slug from address where document_id = ? and language = 'bg' and is_current", documentId)
                .get(0);
    }

    private static long result(Future<Long> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
