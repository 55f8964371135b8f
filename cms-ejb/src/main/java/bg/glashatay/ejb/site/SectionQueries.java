package bg.glashatay.ejb.site;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the site's sections, in their order. */
@Stateless
public class SectionQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    /** All sections of the site, each before those below it. */
    @PermitAll
    public List<Section> all() {
        return em.createQuery(
                        "select s from Section s left join fetch s.parent where s.retiredAt is null"
                                + " order by s.position, s.id",
                        Section.class)
                .getResultList();
    }

    /** Also those that are no part of it any more, last retired first after the others: a text may be called after one. */
    @PermitAll
    public List<Section> ever() {
        return em.createQuery(
                        "select s from Section s left join fetch s.parent left join fetch s.successor"
                                + " order by case when s.retiredAt is null then 0 else 1 end, s.retiredAt desc,"
                                + " s.position, s.id",
                        Section.class)
                .getResultList();
    }

    /** The sections in which the current user holds the right; refused to those who hold it nowhere. */
    public List<Section> where(Right right) {
        user.requireSomewhere(right);
        var held = user.sectionsWith(right).stream().map(Section::getId).collect(Collectors.toSet());
        // read again, each with the one that it stands in: by that namesakes are told apart
        return all().stream().filter(section -> held.contains(section.getId())).toList();
    }
}
