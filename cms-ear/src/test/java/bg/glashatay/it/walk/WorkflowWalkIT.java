package bg.glashatay.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.it.Await;
import bg.glashatay.it.InContainer;
import bg.glashatay.it.Invariants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People with every mixture of roles do at random whatever comes to their minds, and after each command what is always
 * true must be true. {@code -Dwalk.seed=} takes the same way again, as far as the clock lets it;
 * {@code -Dwalk.commands=} makes it longer or shorter.
 */
@InContainer
class WorkflowWalkIT {

    private static final int THREADS = 3;

    /** From so many commands on, everything that can happen has happened. */
    private static final int LONG_WALK = 10_000;

    @Inject
    Newsroom newsroom;

    @Inject
    PublishingService publishing;

    @Inject
    EditionQueries queries;

    @Inject
    PublicCatalogue catalogue;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource source;

    @Resource
    ManagedExecutorService threads;

    private Trail trail;
    private Connection database;
    private Invariants alwaysTrue;

    @BeforeEach
    void enter() throws SQLException {
        trail = Trail.chosen();
        database = source.getConnection();
        askOfOneDocument("create index if not exists walk_%1$s on %1$s (document_id)");
        new Cast().enter(database);
        newsroom.open();
        alwaysTrue = new Invariants(database);
        System.out.println("The walk has " + trail.commands() + " commands; -Dwalk.seed=" + trail.seed());
    }

    @AfterEach
    void leave() throws SQLException {
        askOfOneDocument("drop index if exists walk_%1$s");
        database.close();
    }

    /** The walk asks after each command what was written down of a document, which the product never does. */
    private void askOfOneDocument(String index) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : List.of("outbox", "register_entry")) {
                statement.execute(index.formatted(table));
            }
        }
    }

    @Test
    void whateverPeopleDoOneAfterAnotherTheWorkflowHolds() throws Exception {
        var walk = new Walk(newsroom, database, new Random(trail.seed()));

        walk.go(trail.commands());

        System.out.println("The walk came to " + walk.outcomes() + ", overtaken by the clock: " + walk.overtaken());
        assertThat(walk.deviations()).as("seed %d", trail.seed()).isEmpty();
        assertThat(walk.overtaken()).isLessThan(trail.commands() / 20);
        if (trail.commands() >= LONG_WALK) {
            assertThat(walk.outcomes().keySet()).contains(everythingThatCanHappen());
        }
        assertListsShowWhatStatesSay();
        assertNothingIsStuck();
    }

    @Test
    void whateverPeopleDoAtTheSameTimeTheWorkflowHolds() throws Exception {
        var walkers = IntStream.range(0, THREADS)
                .mapToObj(i -> threads.submit(() -> crowd(new Random(trail.seed() + i), trail.commands() / 10)))
                .toList();
        var answers = new TreeMap<String, Integer>();
        for (Future<Map<String, Integer>> walker : walkers) {
            walker.get().forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
        }

        System.out.println("The crowd was answered " + answers);
        assertThat(answers.keySet())
                .as("faults, seed %d", trail.seed())
                .noneMatch(answer -> answer.startsWith("fault"));
        assertThat(alwaysTrue.broken()).isEmpty();
        assertListsShowWhatStatesSay();
        assertNothingIsStuck();
    }

    /** One of several people at once: what must come of a command nobody can say, but it is an answer, not a fault. */
    private Map<String, Integer> crowd(Random random, int commands) {
        var answers = new TreeMap<String, Integer>();
        try (var own = source.getConnection()) {
            var looking = new Looking(own);
            for (int i = 0; i < commands; i++) {
                var attempt = newsroom.attempt(random, looking.at(newsroom.document(random)), looking);
                answers.merge(answer(attempt), 1, Integer::sum);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private static String answer(Attempt attempt) {
        try {
            attempt.act().run();
            return "done";
        } catch (DomainException refusal) {
            return refusal.code();
        } catch (RuntimeException fault) {
            return lostARace(fault) ? "another was quicker" : "fault of " + attempt + ": " + causes(fault);
        }
    }

    /** Two documents reached for the same address in the same moment; the API answers 409 to the second. */
    private static boolean lostARace(Throwable fault) {
        return causes(fault).contains("address_once");
    }

    private static String causes(Throwable fault) {
        var all = new ArrayList<String>();
        for (var cause = fault; cause != null && all.size() < 10; cause = cause.getCause()) {
            all.add(cause.toString());
        }
        return all.toString();
    }

    /** But for what a walk seldom comes to; those refusals have tests of their own. */
    private static String[] everythingThatCanHappen() {
        var commands = Arrays.stream(Transition.values())
                .filter(step -> step != Transition.EDIT && step != Transition.SUPERSEDE)
                .map(step -> camelCase(step.name()));
        var refusals = Stream.of(
                "save stale-revision",
                "save not-editable",
                "save slug-taken",
                "approve own-contribution",
                "approve own-contribution with every role",
                "approve approval-not-yours",
                "approve content-changed",
                "clearUnreviewed own-contribution",
                "retract not-submitter",
                "openEdition edition-on-its-way",
                "recover edition-on-its-way",
                "publish not-permitted",
                "publish content-rejected",
                "ask not-permitted");
        return Stream.concat(commands, refusals).toArray(String[]::new);
    }

    private static String camelCase(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce("", String::concat);
    }

    private void assertListsShowWhatStatesSay() throws SQLException {
        var reader = new Cast().everyRole();
        for (var section : Place.SECTIONS.keySet()) {
            for (var state : EditionState.values()) {
                // the timetable may move one in between
                var before = count("select count(*) from edition e join section s on s.id = e.section_id"
                        + " where s.slug = '" + section + "' and e.state = '" + state + "'");
                var filter = new EditionFilter(section, state, null, null, null, null, null);
                var listed = new long[1];
                newsroom.as(
                        reader,
                        Instant.now(),
                        () -> listed[0] = queries.list(filter, EditionOrder.CHANGED, false, 0, 1)
                                .total());
                var after = count("select count(*) from edition e join section s on s.id = e.section_id"
                        + " where s.slug = '" + section + "' and e.state = '" + state + "'");
                assertThat(listed[0]).as("%s in %s", state, section).isIn(before, after);
            }
            for (var language : Language.values()) {
                var at = Instant.now();
                var before = shown(section, language, at);
                var shown = new long[1];
                newsroom.as(
                        reader,
                        at,
                        () -> shown[0] = catalogue
                                .list(language, Optional.of(section), 0, 1)
                                .total());
                assertThat(shown[0])
                        .as("shown to citizens in %s, %s", section, language)
                        .isIn(before, shown(section, language, at));
            }
        }
    }

    private long shown(String section, Language language, Instant at) throws SQLException {
        return count("with recursive within as (select id from section where slug = '" + section
                + "' union all select s.id from section s join within w on s.parent_id = w.id)"
                + " select count(*) from edition e join within w on w.id = e.section_id"
                + " where e.language = '" + language.code() + "' and e.state = 'PUBLISHED'"
                + " and (e.expires_at is null or e.expires_at > '" + at + "')");
    }

    /** Every text that is not at its end has a way out, and in one or two commands by somebody it is there. */
    private void assertNothingIsStuck() throws SQLException {
        var looking = new Looking(database);
        for (var document : newsroom.everyDocument()) {
            // the timetable may move one between the look and the command
            Await.until("document " + document + " is at its end", Duration.ofMinutes(1), () -> {
                try {
                    for (var text : looking.at(document).texts()) {
                        leadOut(text);
                    }
                    return true;
                } catch (TransitionNotOpenException moved) {
                    return false;
                }
            });
        }
        assertThat(newsroom.everyDocument().stream().flatMap(document -> texts(looking, document)))
                .isNotEmpty()
                .allMatch(text -> text.isIn("DISCARDED", "SUPERSEDED", "UNPUBLISHED"));
        assertThat(alwaysTrue.broken()).isEmpty();
    }

    private static Stream<Text> texts(Looking looking, long document) {
        try {
            return looking.at(document).texts().stream();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leadOut(Text text) {
        List<Runnable> way =
                switch (text.state()) {
                    case "DRAFT", "CHANGES_REQUESTED" -> List.of(() -> publishing.discard(text.id()));
                    case "IN_REVIEW", "READY" ->
                        List.of(
                                () -> publishing.requestChanges(text.id(), "Край на разходката."),
                                () -> publishing.discard(text.id()));
                    case "SCHEDULED", "PUBLISHING_FAILED" ->
                        List.of(
                                () -> publishing.unschedule(text.id()),
                                () -> publishing.requestChanges(text.id(), "Край на разходката."),
                                () -> publishing.discard(text.id()));
                    case "PUBLISHED", "WITHDRAWN" ->
                        List.of(() -> publishing.unpublish(text.id(), "Край на разходката.", Optional.empty()));
                    default -> List.of();
                };
        way.forEach(step -> newsroom.as(new Cast().everyRole(), Instant.now(), step));
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
