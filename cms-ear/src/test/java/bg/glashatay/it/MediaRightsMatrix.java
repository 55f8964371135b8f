package bg.glashatay.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what to files: every role, with a file that they uploaded themselves and with somebody else's. Files belong
 * to no section. What must come of it is written down here, not asked of the code.
 */
public final class MediaRightsMatrix {

    private static final Map<String, Set<String>> MAY = Map.of(
            "author", Set.of("upload"),
            "reviewer", Set.of(),
            "publisher", Set.of("manage"),
            "section-editor", Set.of("upload", "manage"),
            "duty-officer", Set.of("upload"),
            "administrator", Set.of("manage", "sweep"),
            "scheduler", Set.of("sweep"),
            "nobody", Set.of());

    /** In this order, so that a file is there until all else was tried with it. */
    private enum Command {
        UPLOAD,
        DESCRIBE,
        REPLACE,
        DELETE,
        /** Of all files, so that it takes the role for the whole site. */
        SWEEP;

        boolean isAboutAFile() {
            return this == DESCRIBE || this == REPLACE || this == DELETE;
        }

        boolean isAllowed(Set<String> may, boolean own) {
            return switch (this) {
                case UPLOAD -> may.contains("upload");
                // what somebody brought once is theirs only while they may bring files
                case DESCRIBE, DELETE -> may.contains("manage") || own && may.contains("upload");
                case REPLACE -> may.contains("manage");
                case SWEEP -> may.contains("sweep");
            };
        }
    }

    private final Door door;
    private final PeopleOfOneRole people;

    /** @param database the application's own account, to give people their roles */
    public MediaRightsMatrix(Door door, Connection database) {
        this.door = door;
        this.people = new PeopleOfOneRole(database, "obrazovanie");
    }

    /** Where what happened is not what the table says, as sentences; empty where all is as it must be. */
    public List<String> deviations() throws SQLException {
        people.enter(MAY.keySet());
        var deviations = new ArrayList<String>();
        for (var role : MAY.keySet()) {
            var person = PeopleOfOneRole.nameOf(role);
            for (boolean own : List.of(true, false)) {
                var file = own ? ownFileOf(person) : door.upload("author");
                for (var command : Command.values()) {
                    if (door.knows(command.name()) && (own || command.isAboutAFile())) {
                        boolean allowed = command != Command.SWEEP && command.isAllowed(MAY.get(role), own);
                        compare(role, command, own, allowed, answer(person, command, file), deviations);
                    }
                }
            }
            if (door.knows(Command.SWEEP.name())) {
                people.lend(person, role);
                boolean allowed = Command.SWEEP.isAllowed(MAY.get(role), true);
                compare(role, Command.SWEEP, true, allowed, answer(person, Command.SWEEP, ""), deviations);
                people.takeBack(person);
            }
        }
        return deviations;
    }

    private String ownFileOf(String person) throws SQLException {
        people.lend(person);
        var file = door.upload(person);
        people.takeBack(person);
        return file;
    }

    private String answer(String person, Command command, String file) {
        try {
            switch (command) {
                case UPLOAD -> door.upload(person);
                case DESCRIBE -> door.describe(person, file);
                case REPLACE -> door.replace(person, file);
                case DELETE -> door.delete(person, file);
                case SWEEP -> door.sweep(person);
            }
            return "";
        } catch (RightsMatrix.Refused refused) {
            return refused.code();
        }
    }

    private static void compare(
            String role, Command command, boolean own, boolean allowed, String answer, List<String> deviations) {
        if (!answer.equals(allowed ? "" : "not-permitted")) {
            deviations.add("%s may%s %s%s, but the answer was %s"
                    .formatted(
                            role,
                            allowed ? "" : " not",
                            command,
                            command.isAboutAFile() ? own ? " an own file" : " somebody else's file" : "",
                            answer.isEmpty() ? "yes" : answer));
        }
    }

    /** The way in which commands reach the product. Refusals come out as {@link RightsMatrix.Refused}. */
    public interface Door {

        /** Whether the command can be given here. */
        boolean knows(String command);

        /** Brings a file that there was not, and returns its hash. */
        String upload(String who);

        void describe(String who, String file);

        /** Puts another file in its place. */
        void replace(String who, String file);

        void delete(String who, String file);

        void sweep(String who);
    }
}
