package bg.glashatay.it.walk;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.it.Invariants;
import bg.glashatay.it.walk.Looking.Sight;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One person's steps after another, each compared with what the workflow's table says must come of it. */
final class Walk {

    /** How many commands lie between two looks at the whole database. */
    private static final int STRETCH = 1_000;

    /** Too many to read. */
    private static final int ENOUGH = 10;

    /** What the timetable does by itself, in between. */
    private static final Set<String> BY_THE_CLOCK = Set.of("PUBLISH_SCHEDULED", "SUPERSEDE", "EXPIRE", "FAIL");

    private final Newsroom newsroom;
    private final Invariants alwaysTrue;
    private final Looking looking;
    private final Random random;

    private final List<String> deviations = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<Long, Integer> revisions = new TreeMap<>();
    private int overtaken;

    Walk(Newsroom newsroom, Connection database, Random random) throws SQLException {
        this.newsroom = newsroom;
        this.alwaysTrue = new Invariants(database);
        this.looking = new Looking(database);
        this.random = random;
    }

    /** Goes on for so many commands, or until too much has gone wrong. */
    void go(int commands) throws SQLException {
        for (int i = 1; i <= commands && deviations.size() < ENOUGH; i++) {
            command();
            if (i % STRETCH == 0 || i == commands) {
                deviations.addAll(alwaysTrue.broken());
            }
        }
    }

    private void command() throws SQLException {
        var before = looking.at(newsroom.document(random));
        var attempt = newsroom.attempt(random, before, looking);
        long audit = looking.lastAudit();
        var answer = answer(attempt);
        var after = looking.at(before.document());
        var steps = named(before, looking.stepsAfter(before.document(), before.steps()));
        if (byTheClock(steps, answer.isEmpty() ? attempt.steps() : List.of())) {
            overtaken++;
            return;
        }
        outcomes.merge(attempt.command() + (answer.isEmpty() ? "" : " " + answer), 1, Integer::sum);
        if (attempt.by().username().equals(Cast.EVERY_ROLE)) {
            outcomes.merge(attempt.command() + " " + answer + " with every role", 1, Integer::sum);
        }
        compare(attempt, answer, before, after, steps, audit);
    }

    /** The code of the refusal; empty: it succeeded. */
    private static String answer(Attempt attempt) {
        try {
            attempt.act().run();
            return "";
        } catch (DomainException refusal) {
            return refusal.code();
        } catch (RuntimeException fault) {
            return "fault: " + fault;
        }
    }

    private void compare(Attempt attempt, String answer, Sight before, Sight after, List<String> steps, long audit)
            throws SQLException {
        var told = attempt + " -> " + (answer.isEmpty() ? steps : answer);
        check(
                answer.isEmpty()
                        ? attempt.refusals().isEmpty()
                        : attempt.refusals().contains(answer),
                told,
                "outcome");
        if (answer.isEmpty()) {
            check(steps.equals(attempt.steps()), told, "steps in the history");
            check(after.audit() - before.audit() == steps.size() + attempt.lines(), told, "lines in the audit log");
            check(after.register() - before.register() == attempt.publicSteps(), told, "entries in the register");
            check(after.outbox() - before.outbox() == attempt.publicSteps(), told, "entries in the outbox");
        } else {
            check(after.equals(before), told, "a refused command changed something");
            var line = attempt.by().username() + " " + attempt.loggedAs() + " "
                    + (attempt.edition() == 0 ? "-" : attempt.edition()) + " " + answer;
            check(looking.refusalSince(audit, attempt).equals(line), told, "line about the refusal");
        }
        for (var language : List.of("bg", "en")) {
            check(after.count(language, Text::isFace) <= 1, told, "several before the public");
            check(after.count(language, Text::isOnItsWay) <= 1, told, "several on their way");
        }
        for (var text : after.texts()) {
            check(revisions.getOrDefault(text.id(), 0) <= text.revisions(), told, "fewer revisions than before");
            revisions.put(text.id(), text.revisions());
            check(!text.isIn("DRAFT", "CHANGES_REQUESTED") || text.approvals().isEmpty(), told, "approvals remain");
        }
        if (answer.isEmpty() && attempt.command().equals("submit")) {
            after.texts().stream()
                    .filter(text -> text.id() == attempt.edition())
                    .forEach(text -> check(
                            text.missing().equals(newsroom.askedIn(text.section())),
                            told,
                            "approvals that are asked for"));
        }
    }

    private void check(boolean asExpected, String told, String what) {
        if (!asExpected) {
            deviations.add(what + ": " + told);
        }
    }

    /** Steps that the timetable took meanwhile, so that what was expected counts no longer. */
    private static boolean byTheClock(List<String> steps, List<String> expected) {
        return steps.stream()
                .filter(step -> !expected.contains(step))
                .map(step -> step.split(" "))
                .anyMatch(step -> step[4].equals("scheduler") && BY_THE_CLOCK.contains(step[1]));
    }

    private static List<String> named(Sight before, List<String> steps) {
        var known =
                before.texts().stream().map(text -> Long.toString(text.id())).toList();
        return steps.stream()
                .map(step -> known.contains(step.substring(0, step.indexOf(' ')))
                        ? step
                        : "new" + step.substring(step.indexOf(' ')))
                .sorted()
                .toList();
    }

    /** What was not as it must be; empty where all was. */
    List<String> deviations() {
        return List.copyOf(deviations);
    }

    /** How often each command had each outcome. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** How many commands met a text that the timetable had just moved. */
    int overtaken() {
        return overtaken;
    }
}
