package bg.glashatay.ejb.sections;

import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** All sections of the site, those that were retired among them. */
@Dependent
public class Sections {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    public Optional<Section> find(String slug) {
        return called(slug).getResultStream().findFirst();
    }

    /** The same, with its row locked until the transaction ends. */
    public Optional<Section> lock(String slug) {
        return called(slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** In the site's order. */
    public List<Section> all() {
        return em.createQuery("select s from Section s order by s.position, s.id", Section.class)
                .getResultList();
    }

    private TypedQuery<Section> called(String slug) {
        return em.createQuery("select s from Section s where s.slug = :slug", Section.class)
                .setParameter("slug", slug);
    }
}
