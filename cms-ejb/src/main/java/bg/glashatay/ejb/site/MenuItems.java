package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.MenuItem;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.persistence.Waiting;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The menus as the database has them. */
@Dependent
class MenuItems {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    List<MenuItem> of(Menu menu) {
        return em.createQuery(
                        "select m from MenuItem m left join fetch m.section where m.menu = :menu"
                                + " order by m.position, m.id",
                        MenuItem.class)
                .setParameter("menu", menu)
                .getResultList();
    }

    /** Makes all who arrange the menus wait for each other until the transaction ends. */
    void lock() {
        Waiting.forOthers(em, "menus");
    }

    /**
     * Puts a section into the main menu, as its last, unless it stands there.
     *
     * @param field of the form in which that was chosen
     * @throws ContentRejectedException when the menu is full
     */
    void show(Section section, String field) {
        lock();
        if (in(Menu.MAIN, section).isEmpty()) {
            var there = of(Menu.MAIN);
            ContentRejectedException.unlessEmpty(full(there, field).stream().toList());
            em.persist(MenuItem.section(Menu.MAIN, there.size(), section));
        }
    }

    /** What speaks against another link among those that there are: that they are as many as a menu holds. */
    static Optional<Issue> full(List<MenuItem> there, String field) {
        return there.size() < Menu.MAX_ITEMS
                ? Optional.empty()
                : Optional.of(Issue.of(field, "menu-full", Menu.MAX_ITEMS));
    }

    void hide(Section section) {
        lock();
        in(Menu.MAIN, section).ifPresent(this::remove);
    }

    /** Takes a section out of all menus. */
    void forget(Section section) {
        lock();
        for (var menu : Menu.values()) {
            in(menu, section).ifPresent(this::remove);
        }
    }

    void remove(MenuItem item) {
        var rest = of(item.getMenu());
        rest.remove(item);
        em.remove(item);
        number(rest);
    }

    void number(List<MenuItem> items) {
        for (int place = 0; place < items.size(); place++) {
            items.get(place).moveTo(place);
        }
    }

    private Optional<MenuItem> in(Menu menu, Section section) {
        return of(menu).stream()
                .filter(item -> item.section().filter(section::equals).isPresent())
                .findFirst();
    }
}
