package bg.glashatay.ejb.site;

import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.MenuItem;
import bg.glashatay.domain.site.Section;
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

    /** Puts a section into the main menu, as its last, unless it stands there. */
    void show(Section section) {
        if (in(Menu.MAIN, section).isEmpty()) {
            em.persist(MenuItem.section(Menu.MAIN, of(Menu.MAIN).size(), section));
        }
    }

    void hide(Section section) {
        in(Menu.MAIN, section).ifPresent(this::remove);
    }

    /** Takes a section out of all menus. */
    void forget(Section section) {
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
