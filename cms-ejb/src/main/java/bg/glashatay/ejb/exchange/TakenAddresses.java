package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Whether somebody stands at an address already. */
@ApplicationScoped
@Transactional
class TakenAddresses {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** @param by whose it may be; null for nobody's */
    boolean isTaken(Language language, String section, String slug, Long by) {
        return em.createQuery(
                        "select a.document.id from Address a"
                                + " where a.language = :language and a.section.slug = :section and a.slug = :slug",
                        Long.class)
                .setParameter("language", language)
                .setParameter("section", section)
                .setParameter("slug", slug)
                .getResultStream()
                .anyMatch(document -> !document.equals(by));
    }
}
