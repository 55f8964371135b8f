package bg.glashatay.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may do what: every role, every step, in the section where the role is held and in another, with a text of one's
 * own and with somebody else's. What must come of it is written down here from the product's description, not asked of
 * the code; through which {@link Door} the commands go is said by the test.
 */
public final class RightsMatrix {

    /** What each role is for. */
    public static final Map<String, Set<String>> MAY = Map.of(
            "author", Set.of("read", "create", "edit"),
            "reviewer", Set.of("read", "approve"),
            "publisher", Set.of("read", "publish", "withdraw"),
            "section-editor", Set.of("read", "create", "edit", "approve", "publish", "withdraw"),
            "duty-officer", Set.of("read", "create", "edit", "emergency"),
            "administrator", Set.of("read", "manage"),
            "scheduler", Set.of("read", "run-schedule"),
            "nobody", Set.of());

    private static final String HELD = "obrazovanie";
    private static final String ANOTHER = "okolna-sreda";

    /** What each command asks for, what the text must have gone through before, and what a rule about persons says. */
    private enum Command {
        CREATE("create", ""),
        OPEN("create", "PUBLISHED"),
        SUBMIT("edit", "DRAFT"),
        CLAIM("approve", "IN_REVIEW", "own-contribution"),
        RELEASE("approve", "CLAIMED", "claimed-by-other"),
        REQUEST_CHANGES("approve", "IN_REVIEW"),
        RETRACT("edit", "IN_REVIEW"),
        APPROVE("approve", "IN_REVIEW", "own-contribution"),
        EDIT("edit", "IN_REVIEW"),
        PUBLISH("publish", "READY"),
        SCHEDULE("publish", "READY"),
        UNSCHEDULE("publish", "SCHEDULED"),
        PUBLISH_SCHEDULED("run-schedule", "SCHEDULED"),
        FAIL("run-schedule", "SCHEDULED"),
        PUBLISH_WITHOUT_REVIEW("emergency", "DRAFT"),
        CLEAR_UNREVIEWED("approve", "UNREVIEWED", "own-contribution"),
        WITHDRAW("withdraw", "PUBLISHED"),
        RESTORE("withdraw", "WITHDRAWN"),
        UNPUBLISH("withdraw", "PUBLISHED"),
        DISCARD("edit", "DRAFT"),
        RECOVER("edit", "DISCARDED"),
        EXPIRE("run-schedule", "EXPIRING");

        final String right;
        final String before;
        final String withOwnText;

        Command(String right, String before) {
            this(right, before, "");
        }

        /** @param withOwnText the refusal when the text is one's own; empty: that makes no difference */
        Command(String right, String before, String withOwnText) {
            this.right = right;
            this.before = before;
            this.withOwnText = withOwnText;
        }

        /** The code of the refusal; empty: it is allowed. */
        String expected(String role, boolean held, boolean own) {
            if (!held || !MAY.get(role).contains(right)) {
                return "not-permitted";
            }
            if (this == RETRACT) {
                return own ? "" : "not-submitter";
            }
            return own ? withOwnText : "";
        }
    }

    /** The commands by which a text gets from one state to the next, and who gives them: the demo's people. */
    private static final Map<String, List<String>> WAYS = new TreeMap<>(Map.of(
            "DRAFT", List.of(),
            "IN_REVIEW", List.of("writer SUBMIT"),
            "CLAIMED", List.of("writer SUBMIT", "claimant CLAIM"),
            "READY", List.of("writer SUBMIT", "reviewer APPROVE"),
            "SCHEDULED", List.of("writer SUBMIT", "reviewer APPROVE", "publisher SCHEDULE"),
            "PUBLISHED", List.of("writer SUBMIT", "reviewer APPROVE", "publisher PUBLISH"),
            "UNREVIEWED", List.of("duty PUBLISH_WITHOUT_REVIEW"),
            "WITHDRAWN", List.of("writer SUBMIT", "reviewer APPROVE", "publisher PUBLISH", "publisher WITHDRAW"),
            "DISCARDED", List.of("writer DISCARD"),
            "EXPIRING", List.of("writer SUBMIT", "reviewer APPROVE", "publisher PUBLISH", "publisher EXPIRE_AT")));

    private final Door door;
    private final PeopleOfOneRole people;
    private final Map<String, String> texts = new HashMap<>();

    /** @param database the application's own account, to give people their roles */
    public RightsMatrix(Door door, Connection database) {
        this.door = door;
        this.people = new PeopleOfOneRole(database, HELD);
    }

    /** Where what happened is not what the table says, as sentences; empty where all is as it must be. */
    public List<String> deviations() throws SQLException {
        people.enter(MAY.keySet());
        var deviations = new ArrayList<String>();
        for (var command : Command.values()) {
            if (door.knows(command.name())) {
                for (var role : MAY.keySet()) {
                    for (var section : List.of(HELD, ANOTHER)) {
                        for (var own : command == Command.CREATE ? List.of(true) : List.of(true, false)) {
                            attempt(command, role, section, own, deviations);
                        }
                    }
                }
            }
        }
        return deviations;
    }

    /** The accounts whose roles are compared. */
    public static List<String> people() {
        return MAY.keySet().stream().map(PeopleOfOneRole::nameOf).toList();
    }

    private void attempt(Command command, String role, String section, boolean own, List<String> deviations)
            throws SQLException {
        var expected = command.expected(role, section.equals(HELD), own);
        var person = PeopleOfOneRole.nameOf(role);
        var key = command.before + " " + section + " " + (own ? role : "somebody")
                + (command == Command.RELEASE && !own ? " claimed by " + role : "");
        var text = command == Command.CREATE ? "" : texts.remove(key);
        if (text == null) {
            text = prepare(command, person, section, own);
        }
        var answer = command == Command.CREATE
                ? answer(() -> door.create(person, section))
                : answerOf(person, text, command.name());
        if (!answer.equals(expected)) {
            deviations.add("%s may%s %s %s text in %s section, but the answer was %s"
                    .formatted(
                            role,
                            expected.isEmpty() ? "" : " not (" + expected + ")",
                            command,
                            own ? "an own" : "somebody else's",
                            section.equals(HELD) ? "the role's" : "another",
                            answer.isEmpty() ? "yes" : answer));
        }
        if (!answer.isEmpty()) {
            // a refused command leaves the text as it was, for the next one
            texts.put(key, text);
        }
    }

    /** Takes a text through the real steps; one's own is written with a role that is lent for the while. */
    private String prepare(Command command, String person, String section, boolean own) throws SQLException {
        people.lend(person);
        var writer = own ? person : "author";
        var claimant = own ? "reviewer" : person;
        var text = door.create(writer, section);
        for (var step : WAYS.get(command.before)) {
            var words = step.split(" ");
            var who = words[0].equals("writer") ? writer : words[0].equals("claimant") ? claimant : words[0];
            door.take(who, text, words[1]);
        }
        people.takeBack(person);
        return text;
    }

    private String answerOf(String person, String text, String command) {
        return answer(() -> door.take(person, text, command));
    }

    private static String answer(Runnable command) {
        try {
            command.run();
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    /** The way in which commands reach the product. Refusals come out as {@link Refused}. */
    public interface Door {

        /** Whether the command can be given here. */
        boolean knows(String command);

        /** Makes a document with a complete text in the section, and returns what names it here. */
        String create(String who, String section);

        /** Gives the command; that a text comes due, or expires, is seen to by the door. */
        void take(String who, String text, String command);
    }

    /** The product said no. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        /** @param code the stable name of the refusal */
        public Refused(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
