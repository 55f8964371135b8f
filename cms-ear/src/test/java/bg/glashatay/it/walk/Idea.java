package bg.glashatay.it.walk;

import java.util.Arrays;
import java.util.Set;

/** What somebody may think of doing, how often, and in which states of a text it makes sense. */
enum Idea {
    CREATE(2),
    OPEN(6),
    SAVE(14, "DRAFT", "CHANGES_REQUESTED", "IN_REVIEW", "READY"),
    SUBMIT(12, "DRAFT", "CHANGES_REQUESTED"),
    CLAIM(4, "IN_REVIEW"),
    RELEASE(3, "IN_REVIEW"),
    REQUEST_CHANGES(3, "IN_REVIEW", "READY"),
    RETRACT(2, "IN_REVIEW"),
    APPROVE(14, "IN_REVIEW"),
    PUBLISH(7, "READY"),
    SCHEDULE(5, "READY"),
    UNSCHEDULE(3, "SCHEDULED", "PUBLISHING_FAILED"),
    PUBLISH_SCHEDULED(5, "SCHEDULED"),
    FAIL(1, "SCHEDULED"),
    PUBLISH_WITHOUT_REVIEW(3, "DRAFT", "IN_REVIEW"),
    CLEAR_UNREVIEWED(4, "PUBLISHED"),
    WITHDRAW(3, "PUBLISHED"),
    RESTORE(4, "WITHDRAWN"),
    UNPUBLISH(2, "PUBLISHED", "WITHDRAWN"),
    DISCARD(2, "DRAFT", "CHANGES_REQUESTED"),
    RECOVER(3, "DISCARDED"),
    EXPIRE(3, "PUBLISHED"),
    EXPIRE_AT(3, "PUBLISHED", "DRAFT", "READY", "SCHEDULED"),
    REVIEW_BY(1, "PUBLISHED", "DRAFT"),
    ASK_FOR_APPROVALS(1);

    final int weight;
    final Set<String> states;

    Idea(int weight, String... states) {
        this.weight = weight;
        this.states = Set.of(states);
    }

    static final int TOTAL =
            Arrays.stream(values()).mapToInt(idea -> idea.weight).sum();

    /** @param chance from 0 to {@link #TOTAL}, exclusive */
    static Idea at(int chance) {
        int left = chance;
        for (var idea : values()) {
            left -= idea.weight;
            if (left < 0) {
                return idea;
            }
        }
        throw new IllegalArgumentException("No idea at " + chance);
    }
}
