package bg.glashatay.ejb.site;

import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Whose an address was that no section of the site has now: sections keep every one they ever had. */
@ApplicationScoped
class SectionAddresses {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The section that has, or once had, the slug; empty where none ever did. */
    Optional<Section> owner(String slug) {
        var ids = database.createNativeQuery("select section_id from section_slug where slug = ?1")
                .setParameter(1, slug)
                .getResultList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(database.find(Section.class, ((Number) ids.get(0)).longValue()));
    }

    /** Where the section is to be found now: itself, or what a retired one leads to in the end. */
    static Optional<Section> standing(Section section) {
        var now = Optional.of(section);
        // whoever retires a section may choose one that is retired later
        for (int steps = 0; now.isPresent() && now.get().isRetired() && steps < 100; steps++) {
            now = now.get().successor();
        }
        return now.filter(found -> !found.isRetired());
    }
}
