package bg.glashatay.it.walk;

import java.util.Map;
import java.util.Set;

/** Where a role is held, or a text stands: a small tree of sections below two of the demo's, and everywhere. */
final class Place {

    /** The sections that texts stand in. */
    static final String HERE = "razhodka";

    static final String BELOW = "razhodka-alei";
    static final String ELSEWHERE = "razhodka-drugade";

    /** Not a section: the whole site. */
    static final String EVERYWHERE = "";

    /** Each section and the one above it. */
    static final Map<String, String> SECTIONS = Map.of(HERE, "sport", BELOW, HERE, ELSEWHERE, "uslugi");

    private static final Map<String, Set<String>> REACH = Map.of(
            EVERYWHERE, SECTIONS.keySet(),
            HERE, Set.of(HERE, BELOW),
            BELOW, Set.of(BELOW),
            ELSEWHERE, Set.of(ELSEWHERE));

    private Place() {}

    /** Whether what is held at the place counts in the section. */
    static boolean reaches(String place, String section) {
        return REACH.get(place).contains(section);
    }
}
