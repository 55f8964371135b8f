package bg.glashatay.it.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everybody who takes part: one person for each mixture of the roles that work on texts, held here, elsewhere or
 * everywhere, one with every role there is, one with none. Made in the database, since the product has no screen for
 * accounts yet.
 */
final class Cast {

    static final String EVERY_ROLE = "walk-every-role";

    private static final List<String> ROLES =
            List.of("author", "reviewer", "publisher", "section-editor", "duty-officer");

    private final List<Person> people = new ArrayList<>();

    Cast() {
        var places = List.of(Place.HERE, Place.ELSEWHERE, Place.EVERYWHERE);
        for (int mixture = 1; mixture < 1 << ROLES.size(); mixture++) {
            var roles = new TreeSet<String>();
            for (int i = 0; i < ROLES.size(); i++) {
                if ((mixture & 1 << i) != 0) {
                    roles.add(ROLES.get(i));
                }
            }
            for (var place : places) {
                people.add(new Person("walk-" + mixture + "-" + places.indexOf(place), roles, place));
            }
        }
        people.add(new Person("walk-below", Set.of("section-editor"), Place.BELOW));
        people.add(new Person("walk-nobody", Set.of(), Place.EVERYWHERE));
        people.add(new Person("walk-administrator", Set.of("administrator"), Place.EVERYWHERE));
        var all = new TreeSet<>(ROLES);
        all.add("administrator");
        all.add("scheduler");
        people.add(new Person(EVERY_ROLE, all, Place.EVERYWHERE));
    }

    /** Everybody, and the timetable's own account. */
    List<Person> people() {
        var everybody = new ArrayList<>(people);
        everybody.add(scheduler());
        return List.copyOf(everybody);
    }

    Person everyRole() {
        return people.stream()
                .filter(person -> person.username().equals(EVERY_ROLE))
                .findFirst()
                .orElseThrow();
    }

    Person scheduler() {
        return new Person("scheduler", Set.of("scheduler"), Place.EVERYWHERE);
    }

    /** Puts the people and their sections into the database, unless an earlier walk has. */
    void enter(Connection database) throws SQLException {
        for (var section : List.of(Place.HERE, Place.BELOW, Place.ELSEWHERE)) {
            run(
                    database,
                    "insert into section (id, slug, parent_id, position, name_bg, name_en)"
                            + " select nextval('section_seq'), ?, id, 900, 'Разходка', 'Walk' from section"
                            + " where slug = ? on conflict do nothing",
                    section,
                    Place.SECTIONS.get(section));
        }
        for (var person : people) {
            run(
                    database,
                    "insert into account (id, username, full_name, created_at)"
                            + " values (nextval('account_seq'), ?, 'Участник в разходката', now())"
                            + " on conflict do nothing",
                    person.username());
            for (var role : person.roles()) {
                run(
                        database,
                        "insert into role_assignment (id, account_id, role, section_id)"
                                + " select nextval('role_assignment_seq'), a.id, ?,"
                                + " (select id from section where slug = ?) from account a where a.username = ?"
                                + " on conflict do nothing",
                        role,
                        person.place(),
                        person.username());
            }
        }
    }

    private static void run(Connection database, String sql, String... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
