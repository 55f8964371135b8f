package bg.glashatay.it.walk;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One command of the walk with what must come of it.
 *
 * @param command the service's method
 * @param edition what it is about; 0 where it is about no edition that is there already
 * @param refusals the codes of which one must be the answer; none: it must succeed
 * @param steps what it then leaves in the history, as {@code edition step from to who}; the edition that it makes, if
 *     any, is called "new"
 * @param lines what it then leaves in the audit log besides the steps
 */
record Attempt(
        Person by, String command, long edition, Set<String> refusals, List<String> steps, int lines, Runnable act) {

    Attempt {
        steps = steps.stream().sorted().toList();
    }

    /** What the audit log calls the command. */
    String loggedAs() {
        return switch (command) {
            case "create", "openEdition" -> "OPEN";
            case "ask" -> "REQUIRE_APPROVALS";
            default -> command.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        };
    }

    /** How many of the steps citizens see. */
    long publicSteps() {
        return steps.stream()
                .map(step -> step.split(" "))
                .filter(step -> Set.of("PUBLISHED", "WITHDRAWN", "UNPUBLISHED").contains(step[3]))
                .filter(step -> !step[2].equals(step[3]))
                .count();
    }

    @Override
    public String toString() {
        return by + " " + command + " " + edition + ", expected: " + (refusals.isEmpty() ? steps : refusals);
    }
}
