package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.media.UploadCutOffException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has its status and its sentences. */
class ProblemsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new TransitionNotOpenException(Transition.PUBLISH, EditionState.DRAFT), 409),
                Arguments.of(new OwnContributionException(), 403),
                Arguments.of(new StaleRevisionException(7), 412),
                Arguments.of(new NotAuthenticatedException(), 401),
                Arguments.of(new NotPermittedException(Right.APPROVE), 403),
                Arguments.of(new NotFoundException("edition", 7), 404),
                Arguments.of(new StoreFullException(), 507),
                Arguments.of(new UploadCutOffException(), 408),
                Arguments.of(new ContentRejectedException(List.of(Issue.of("title", "title-missing"))), 422),
                Arguments.of(Problem.of(428, "precondition-required").asException(), 428));
    }

    static Stream<Class<?>> domainExceptions() {
        return new ClassFileImporter()
                .importPackages("bg.glashatay.domain").stream()
                        .filter(type -> type.isAssignableTo(DomainException.class)
                                && !type.getSimpleName().equals("DomainException"))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalIsFoundHoweverItIsWrapped(RuntimeException refusal, int status) {
        var wrapped = new EJBException(new EJBTransactionRolledbackException("rolled back", refusal));

        assertThat(Problems.from(refusal)).map(Problem::status).contains(status);
        assertThat(Problems.from(wrapped)).map(Problem::status).contains(status);
    }

    @ParameterizedTest
    @MethodSource("domainExceptions")
    void everyRefusalOfTheDomainHasItsStatus(Class<? extends DomainException> type) {
        assertThat(Problems.statuses()).containsKey(type);
    }

    @Test
    void issuesBecomeErrorsOfTheirFields() {
        var rejected = new ContentRejectedException(
                List.of(Issue.of("title", "title-missing"), Issue.of("lead", "too-long", 1_000, 1_200)));

        var json = Problems.from(rejected).orElseThrow().toJson(ApiTexts.in(Language.EN));

        assertThat(json.getString("type")).isEqualTo("/api/v1/problems/content-rejected");
        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getJsonArray("errors").getJsonObject(1).getString("field"))
                .isEqualTo("lead");
        assertThat(json.getJsonArray("errors").getJsonObject(1).getString("message"))
                .isEqualTo("At most 1,000 characters; these are 1,200.");
    }

    @Test
    void sentencesFillTheirGaps() {
        var refusal = new TransitionNotOpenException(Transition.PUBLISH, EditionState.DRAFT);

        assertThat(Problems.from(refusal)
                        .orElseThrow()
                        .toJson(ApiTexts.in(Language.BG))
                        .getString("detail"))
                .startsWith("Стъпка PUBLISH не е възможна от състояние DRAFT.");
    }

    @Test
    void idsAreNotGrouped() {
        var detail = Problems.from(new NotFoundException("document", 1234567L))
                .orElseThrow()
                .toJson(ApiTexts.in(Language.EN))
                .getString("detail");

        assertThat(detail).contains("document 1234567.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "23P01"})
    void racesInTheDatabaseAreConflicts(String state) {
        var thrown = new EJBException(new PersistenceException(new SQLException("raced", state)));

        assertThat(Problems.from(thrown)).map(Problem::code).contains("concurrent-change");
        assertThat(Problems.from(new EJBException(new OptimisticLockException())))
                .map(Problem::status)
                .contains(409);
    }

    @Test
    void ownFaultsAreNoRefusals() {
        assertThat(Problems.from(new IllegalStateException("bug"))).isEmpty();
        assertThat(Problems.from(new EJBException(new SQLException("gone", "08006"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsSentences(Language language) {
        var texts = ApiTexts.in(language);

        assertThat(List.of(
                        "transition-not-open",
                        "own-contribution",
                        "claimed-by-other",
                        "not-submitter",
                        "content-changed",
                        "edition-on-its-way",
                        "not-editable",
                        "slug-taken",
                        "stale-revision",
                        "content-rejected",
                        "not-authenticated",
                        "not-permitted",
                        "not-found",
                        "token-invalid",
                        "wrong-shape",
                        "malformed-json",
                        "malformed-json-somewhere",
                        "not-an-object",
                        "not-utf-8",
                        "no-body",
                        "body-too-large",
                        "file-too-large",
                        "octets-expected",
                        "upload-cut-off",
                        "invalid-parameter",
                        "unknown-transition",
                        "precondition-required",
                        "concurrent-change",
                        "gone",
                        "internal-error"))
                .allMatch(texts::knows);
        assertThat(List.of(400, 404, 405, 406, 413, 414, 415, 500, 503))
                .allMatch(status -> texts.knows(Problems.of(status).code()));
    }

    /** What the store of files says of one, in its own keys. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file-too-large",
                "file-format",
                "file-damaged",
                "image-too-large",
                "image-format",
                "image-damaged",
                "image-too-many-pixels",
                "image-too-slow"
            })
    void refusedFileIsToldInASentence(String key) {
        for (var language : Language.values()) {
            assertThat(ApiTexts.in(language).error(key, List.of(50))).isNotEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,en;q=0.9", "de, en;q=0.5, bg;q=0.2", "EN"})
    void englishIsSpokenToThoseWhoPreferIt(String header) {
        assertThat(ApiTexts.preferredBy(header).language()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bg", "de", "*", "bg-BG,bg;q=0.9,en;q=0.5", "en;q=0", ";;;=", "en;q=x"})
    void bulgarianIsSpokenToEverybodyElse(String header) {
        assertThat(ApiTexts.preferredBy(header).language()).isEqualTo(Language.BG);
    }
}
