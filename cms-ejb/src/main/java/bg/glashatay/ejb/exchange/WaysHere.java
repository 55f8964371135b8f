package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Menu;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What this site has already of what an archive brings. */
@ApplicationScoped
@Transactional
class WaysHere {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** The lasting name of this very installation. */
    UUID site() {
        return (UUID) em.createNativeQuery("select id from site_identity").getSingleResult();
    }

    /** Whether a link of the menu leads to the address: of a section, of a document in either language, or another. */
    boolean isInMenu(Menu menu, String address) {
        var words = address.substring(1).split("/");
        return any(em.createQuery(
                        """
                        select count(m) from MenuItem m left join m.section s where m.menu = :menu
                           and (s.slug = :first or m.path = :address
                                or m.documentId in (select a.document.id from Address a
                                                     where a.section.slug = :before and a.slug = :last))
                        """,
                        Long.class)
                .setParameter("menu", menu)
                .setParameter("first", words.length == 1 ? words[0] : "")
                .setParameter("address", address)
                .setParameter("before", words.length > 1 ? words[words.length - 2] : "")
                .setParameter("last", words[words.length - 1]));
    }

    /** Whether an editor has said anything about the front page. */
    boolean isHomeArranged(Language language) {
        return any(em.createQuery("select count(h) from HomeSlot h where h.language = :language", Long.class)
                        .setParameter("language", language))
                || any(em.createQuery("select count(b) from HomeBlock b where b.language = :language", Long.class)
                        .setParameter("language", language));
    }

    /** An address at which citizens have read the document; empty for one that was never public. */
    Optional<String> publicAddress(long documentId) {
        return em.createQuery(
                        """
                        select a from Address a
                         where a.document.id = :document and a.wasPublic = true and a.current = true
                         order by a.language
                        """,
                        Address.class)
                .setParameter("document", documentId)
                .getResultStream()
                .findFirst()
                .map(Address::path);
    }

    boolean isTopSection(String slug) {
        return any(em.createQuery(
                        "select count(s) from Section s where s.slug = :slug and s.parent is null"
                                + " and s.retiredAt is null",
                        Long.class)
                .setParameter("slug", slug));
    }

    boolean isSynonym(String spoken, String meant) {
        return any(em.createQuery(
                        "select count(s) from Synonym s where lower(s.spoken) = lower(:spoken)"
                                + " and lower(s.meant) = lower(:meant)",
                        Long.class)
                .setParameter("spoken", spoken)
                .setParameter("meant", meant));
    }

    private static boolean any(TypedQuery<Long> count) {
        return count.getSingleResult() > 0;
    }
}
