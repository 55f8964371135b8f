package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Role;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.sections.Sections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * The people of the demo town, all with one password. They exist before anybody could be asked for the right to make
 * them; where any account with a password exists, nothing happens.
 */
@Dependent
public class DemoAccounts {

    private record Person(String username, String name, String role, List<String> sections) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("author", "Мария Стоева", "author", List.of()),
            new Person("author2", "Петър Ганев", "author", List.of()),
            new Person("reviewer", "Елена Вълчева", "reviewer", List.of()),
            new Person("reviewer2", "Никола Пеев", "reviewer", List.of()),
            new Person("publisher", "Ирина Добрева", "publisher", List.of()),
            new Person(
                    "section-editor",
                    "Калин Минчев",
                    "section-editor",
                    List.of("obshtina", "okolna-sreda", "sigurnost", "transport")),
            new Person("duty", "Дежурен по община", "duty-officer", List.of()),
            new Person("admin", "Системен администратор", "administrator", List.of()));

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Sections sections;

    @Inject
    Passwords passwords;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Makes the accounts; false where there are people already. */
    @Transactional
    public boolean create() {
        FirstStart.takeTurn(em);
        var people = em.createQuery("select count(a) from Account a where a.passwordHash is not null", Long.class)
                .getSingleResult();
        if (people > 0) {
            return false;
        }
        var password = settings.demoPassword().orElseGet(DemoAccounts::announcedPassword);
        for (var person : PEOPLE) {
            var account = new Account(person.username(), person.name(), clock.instant());
            account.changePassword(passwords.hash(password), false);
            if (person.sections().isEmpty()) {
                account.assign(em.getReference(Role.class, person.role()), null);
            }
            em.persist(account);
        }
        return true;
    }

    /** Whether the people here are those of the demo town, so that nobody's own site is taken for it. */
    public boolean areTheDemos() {
        var names = em.createQuery(
                        "select concat(a.username, ' ', a.fullName) from Account a where a.passwordHash is not null",
                        String.class)
                .getResultList();
        return names.containsAll(PEOPLE.stream()
                .map(person -> person.username() + " " + person.name())
                .toList());
    }

    /** Gives the section editors their sections, which did not exist before the administrator made them. */
    @Transactional
    public void assignSections() {
        for (var person : PEOPLE) {
            for (var slug : person.sections()) {
                accounts.find(person.username())
                        .orElseThrow()
                        .assign(
                                em.getReference(Role.class, person.role()),
                                sections.find(slug).orElseThrow());
            }
        }
    }

    private static String announcedPassword() {
        var password = Passwords.random();
        // the one place where it can be read; whoever wants another sets CMS_DEMO_PASSWORD
        System.out.println("The demo accounts' password is " + password);
        return password;
    }
}
