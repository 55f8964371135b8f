package bg.glashatay.ejb.security;

import bg.glashatay.ejb.persistence.Waiting;
import jakarta.persistence.EntityManager;

/** What only the first start of a site does, one node does: two that start at once on an empty database take turns. */
final class FirstStart {

    private FirstStart() {}

    /** Waits until no other node makes the first accounts; ends with the transaction. */
    static void takeTurn(EntityManager em) {
        Waiting.forOthers(em, "first start");
    }
}
