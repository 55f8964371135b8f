package bg.glashatay.it.walk;

import bg.glashatay.it.RightsMatrix;
import java.util.Set;

/**
 * Somebody who takes part in the walk.
 *
 * @param roles the roles held, all at one place
 * @param place one of {@link Place}
 */
record Person(String username, Set<String> roles, String place) {

    boolean may(String right, String section) {
        return Place.reaches(place, section)
                && roles.stream().anyMatch(role -> RightsMatrix.MAY.get(role).contains(right));
    }

    /** For what is asked for the whole site. */
    boolean mayEverywhere(String right) {
        return place.equals(Place.EVERYWHERE)
                && roles.stream().anyMatch(role -> RightsMatrix.MAY.get(role).contains(right));
    }

    /** For what is asked before the section is known. */
    boolean maySomewhere(String right) {
        return roles.stream().anyMatch(role -> RightsMatrix.MAY.get(role).contains(right));
    }

    boolean holds(String role, String section) {
        return roles.contains(role) && Place.reaches(place, section);
    }
}
