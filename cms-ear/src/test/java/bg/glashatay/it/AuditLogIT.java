package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.CommandName;
import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditLog;
import bg.glashatay.ejb.auditlog.AuditRow;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.TokenService;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every command leaves its line, permitted or refused, and administrators find it. */
@InContainer
class AuditLogIT {

    private static final String NEWEST = "select max(id) from audit_entry";

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    TokenService tokens;

    @Inject
    SectionService sections;

    @Inject
    AuditLog log;

    @Inject
    BeanManager beans;

    @Resource
    UserTransaction transaction;

    @Test
    void everyCommandOfEveryAuditedServiceIsWrittenDownWhenItIsRefused() throws ReflectiveOperationException {
        int tried = 0;
        for (var service : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = service.getBeanClass();
            if (type.isAnnotationPresent(Audited.class) && type.isAnnotationPresent(Stateless.class)) {
                var reference = beans.getReference(service, type, beans.createCreationalContext(service));
                for (var command : commandsOf(type)) {
                    assertRefusalIsWrittenDown(reference, command);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(25);
    }

    private void assertRefusalIsWrittenDown(Object service, Method command) throws ReflectiveOperationException {
        var before = Long.parseLong(rows.column(NEWEST).get(0));
        var arguments = Arrays.stream(command.getParameterTypes())
                .map(AuditLogIT::something)
                .toArray();
        try {
            command.invoke(service, arguments);
            throw new AssertionError(command + " lets everybody in");
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).as(command.toString()).isInstanceOf(DomainException.class);
        }
        // the timetable has a hand of its own, which may write at any moment
        assertThat(rows.column(
                        "select actor || ' ' || command || ' ' || permitted from audit_entry"
                                + " where id > ? and actor <> 'scheduler' order by id",
                        before))
                .as(command.toString())
                .containsExactly("anonymous " + CommandName.of(command) + " false");
    }

    private static List<Method> commandsOf(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .toList();
    }

    /** A value for a parameter that is never looked at: who asks is nobody, and what is asked about is not there. */
    private static Object something(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return -1L;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Slug.class) {
            return Slug.of("x");
        }
        if (type.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Instant.class) {
            return Instant.now();
        }
        if (type == ZoneId.class) {
            return ZoneOffset.UTC;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? record(type) : null;
    }

    /** Null for a record that accepts nothing so poor. */
    private static Object record(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(AuditLogIT::something)
                    .toArray());
        } catch (InvocationTargetException particular) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyStepIsWrittenDownWhenItIsPermitted() {
        var first = desk.draft(content(title("Дневник")));
        var id = first.editionId();
        desk.as("author", () -> publishing.submit(id));
        desk.as("reviewer", () -> publishing.claim(id));
        desk.as("reviewer", () -> publishing.release(id));
        desk.as("author", () -> publishing.retract(id));
        desk.as("author", () -> publishing.discard(id));
        desk.as("author", () -> publishing.recover(id));
        desk.as("author", () -> publishing.submit(id));
        desk.as("reviewer", () -> publishing.requestChanges(id, "Час?"));
        var saved = save(first, "<p>Час: 9.</p>");
        desk.as("author", () -> publishing.submit(id));
        desk.as("author", () -> editions.save(id, saved.revisionId(), content(title("Друго"))));
        desk.as("author", () -> publishing.submit(id));
        var hash = rows.column("select submitted_hash from edition where id = ?", id)
                .get(0);
        desk.as("reviewer", () -> publishing.approve(id, hash));
        desk.as("publisher", () -> publishing.schedule(id, in(3_600)));
        desk.as("publisher", () -> publishing.unschedule(id));
        desk.as("publisher", () -> publishing.publish(id));
        desk.as("publisher", () -> publishing.withdraw(id, "Грешка."));
        long restored = desk.as("publisher", () -> publishing.restore(id));
        desk.as("publisher", () -> publishing.unpublish(restored, "Край.", Optional.empty()));

        assertThat(permitted(id))
                .containsExactly(
                        "OPEN",
                        "SUBMIT",
                        "CLAIM",
                        "RELEASE",
                        "RETRACT",
                        "DISCARD",
                        "RECOVER",
                        "SUBMIT",
                        "REQUEST_CHANGES",
                        "SAVE",
                        "SUBMIT",
                        "SAVE",
                        "EDIT",
                        "SUBMIT",
                        "APPROVE",
                        "SCHEDULE",
                        "UNSCHEDULE",
                        "PUBLISH",
                        "WITHDRAW",
                        "RESTORE");
        assertThat(permitted(restored)).containsExactly("OPEN", "RESTORE", "UNPUBLISH");
        // the rest of the workflow's table: emergencies here, the scheduler's steps with the scheduler's tests
        var urgent = desk.as("duty", () -> editions.create(DocumentType.NEWS, Language.BG, content(title("Спешно"))));
        desk.as("duty", () -> publishing.publishWithoutReview(urgent.editionId(), "Авария."));
        desk.as("reviewer", () -> publishing.clearUnreviewed(urgent.editionId(), urgent.contentHash()));
        assertThat(permitted(urgent.editionId())).containsExactly("OPEN", "PUBLISH_WITHOUT_REVIEW", "CLEAR_UNREVIEWED");
    }

    @Test
    void lineTellsTheStatesAndTheHash() {
        var saved = desk.submitted(content(title("Ред")));

        var line = only(new AuditFilter("author", "SUBMIT", true, saved.editionId(), null, null, null, null));

        assertThat(line.from()).isEqualTo("DRAFT");
        assertThat(line.to()).isEqualTo("IN_REVIEW");
        assertThat(line.contentHash()).isEqualTo(saved.contentHash());
        assertThat(line.title()).startsWith("Ред ");
    }

    @Test
    void otherCommandsAreWrittenDownToo() {
        var word = UUID.randomUUID().toString();
        desk.as("admin", () -> tokens.create("author", word, Optional.empty()));
        var made = only(new AuditFilter("admin", "CREATE_TOKEN", true, null, null, null, null, word));
        var token = Long.parseLong(made.detail().substring(0, made.detail().indexOf(' ')));
        desk.as("admin", () -> tokens.revoke(token));
        desk.as(
                "admin",
                () -> sections.create("r-" + word, Optional.empty(), new SectionText("Проба", "Trial", "", ""), false));

        assertThat(only(new AuditFilter("admin", "REVOKE_TOKEN", true, null, null, null, null, word))
                        .editionId())
                .isNull();
        assertThat(only(new AuditFilter("admin", "CREATE_SECTION", true, null, null, null, null, word))
                        .detail())
                .isEqualTo("r-" + word);
    }

    /** Ids of other things are numbers as well, and once stood in the column of editions. */
    @Test
    void refusalNamesAnEditionOnlyWhereItIsAboutOne() {
        var saved = desk.draft(content(title("Номера")));
        assertThatThrownBy(() -> desk.as("author", () -> tokens.revoke(saved.editionId())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as("author", () -> publishing.publish(saved.editionId())))
                .isInstanceOf(DomainException.class);

        assertThat(rows.column(
                        "select command from audit_entry where edition_id = ? and not permitted", saved.editionId()))
                .containsExactly("PUBLISH");
    }

    @Test
    void lineIsGoneWithTheChangeThatIsRolledBack() throws Exception {
        var saved = desk.draft(content(title("Назад")));

        transaction.begin();
        desk.as("author", () -> publishing.submit(saved.editionId()));
        transaction.rollback();

        assertThat(rows.column("select state from edition where id = ?", saved.editionId()))
                .containsExactly("DRAFT");
        assertThat(permitted(saved.editionId())).containsExactly("OPEN");
    }

    @Test
    void lineOfARefusalStaysWhenEverythingAroundItIsRolledBack() throws Exception {
        var saved = desk.draft(content(title("Отказ")));

        transaction.begin();
        assertThatThrownBy(() -> desk.as("reviewer", () -> publishing.submit(saved.editionId())))
                .isInstanceOf(NotPermittedException.class);
        transaction.rollback();

        assertThat(rows.column(
                        "select command || ' ' || detail from audit_entry where edition_id = ? and not permitted",
                        saved.editionId()))
                .containsExactly("SUBMIT not-permitted");
    }

    @Test
    void onlyThoseWithTheRightReadIt() {
        for (var username : List.of("author", "reviewer", "publisher", "section-editor", "duty")) {
            assertThatThrownBy(() -> desk.as(username, () -> log.newest(AuditFilter.ALL, 1)))
                    .as(username)
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(username, () -> log.export(AuditFilter.ALL)))
                    .as(username)
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThat(only(new AuditFilter("duty", "EXPORT_AUDIT", false, null, null, null, null, null))
                        .detail())
                .isEqualTo("not-permitted");
    }

    @Test
    void pagesHoldEveryLineOnceInBothDirections() {
        var saved = desk.published(content(title("Страници")));
        var filter = new AuditFilter(null, null, null, null, saved.documentId(), null, null, null);
        var whole = desk.as("admin", () -> log.newest(filter, 100));
        assertThat(ids(whole.rows())).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(whole.older()).isFalse();

        var newest = desk.as("admin", () -> log.newest(filter, 3));
        var older = desk.as("admin", () -> log.olderThan(newest.rows().get(2).place(), filter, 3));
        assertThat(newest.older()).isTrue();
        assertThat(older.newer()).isTrue();
        assertThat(older.older()).isFalse();
        assertThat(concatenated(newest.rows(), older.rows())).isEqualTo(ids(whole.rows()));

        var last = whole.rows().get(3).place();
        var back = desk.as("admin", () -> log.newerThan(last, filter, 2));
        assertThat(ids(back.rows())).isEqualTo(ids(whole.rows()).subList(1, 3));
        assertThat(back.newer()).isTrue();
        assertThat(ids(desk.as("admin", () -> log.newerThan(last, filter, 3)).rows()))
                .as("a first page that is full")
                .isEqualTo(ids(whole.rows()).subList(0, 3));
    }

    @Test
    void daysAreThoseOfGreenwich() {
        var saved = desk.draft(content(title("Ден")));
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(found(new AuditFilter(null, null, null, saved.editionId(), null, today.minusDays(1), today, null)))
                .hasSize(1);
        assertThat(found(new AuditFilter(null, null, null, saved.editionId(), null, null, today.minusDays(2), null)))
                .isEmpty();
    }

    @Test
    void wordsAreFoundInAnyCaseAndPercentSignsAreNone() {
        var saved = desk.submitted(content(title("Думи")));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "ГРЕШЕН „час“, 100% сигурно"));

        assertThat(found(about(saved, "грешен „ЧАС“"))).hasSize(1);
        assertThat(found(about(saved, "100% с"))).hasSize(1);
        assertThat(found(about(saved, "100%%"))).isEmpty();
    }

    @Test
    void exportIsWrittenDownWithWhatWasAskedFor() {
        var word = UUID.randomUUID().toString();
        desk.as("admin", () -> log.export(new AuditFilter("author", null, false, null, null, null, null, word)));

        assertThat(only(new AuditFilter("admin", "EXPORT_AUDIT", true, null, null, null, null, word))
                        .detail())
                .isEqualTo("actor=author permitted=false text=" + word);
    }

    @Test
    void everyStepOfTheWorkflowIsCalledAsInTheLog() {
        assertThat(rows.column("select distinct command from audit_entry where permitted and to_state is not null"))
                .isSubsetOf(names());
    }

    private static List<String> names() {
        var names = new ArrayList<>(
                Arrays.stream(Transition.values()).map(Enum::name).toList());
        names.add("OPEN");
        return names;
    }

    private static AuditFilter about(Saved saved, String text) {
        return new AuditFilter(null, null, null, saved.editionId(), null, null, null, text);
    }

    private AuditRow only(AuditFilter filter) {
        var found = found(filter);
        assertThat(found).as(filter.toString()).isNotEmpty();
        return found.get(0);
    }

    private List<AuditRow> found(AuditFilter filter) {
        return desk.as("admin", () -> log.newest(filter, 100)).rows();
    }

    private Saved save(Saved base, String body) {
        var content = content(title("Дневник"), "", body);
        return desk.as("author", () -> editions.save(base.editionId(), base.revisionId(), content));
    }

    private static PublicationTime in(int seconds) {
        return new PublicationTime(Instant.now().plusSeconds(seconds), ZoneId.of("Europe/Sofia"));
    }

    private List<String> permitted(long editionId) {
        return rows.column("select command from audit_entry where edition_id = ? and permitted order by id", editionId);
    }

    private static List<Long> concatenated(List<AuditRow> one, List<AuditRow> other) {
        var both = new ArrayList<>(ids(one));
        both.addAll(ids(other));
        return both;
    }

    private static List<Long> ids(List<AuditRow> lines) {
        return lines.stream().map(AuditRow::id).toList();
    }
}
