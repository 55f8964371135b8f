package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.publishing.SiteChanges;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Arranges the site's sections. */
@Stateless
@Audited
public class SectionService {

    /** First parts of addresses that the product itself answers. */
    private static final Set<String> RESERVED = Set.of(
            "alerts",
            "api",
            "assets",
            "editor",
            "en",
            "bg",
            "events",
            "health",
            "login",
            "logout",
            "media",
            "metrics",
            "openapi",
            "preview",
            "register",
            "search");

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    SiteChanges changes;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** Adds a section after its siblings at the top of the tree. */
    @AuditedAs("CREATE_SECTION")
    public void create(Slug slug, String nameBg, String nameEn, String descriptionBg, String descriptionEn) {
        user.require(Right.MANAGE_SECTIONS);
        if (RESERVED.contains(slug.value()) || exists(slug)) {
            throw new ContentRejectedException(List.of(Issue.of("slug", "slug-taken", slug)));
        }
        var position = em.createQuery("select count(s) from Section s where s.parent is null", Long.class)
                .getSingleResult();
        var section =
                new Section(slug.value(), null, position.intValue(), PlainText.clean(nameBg), PlainText.clean(nameEn));
        section.describe(PlainText.clean(descriptionBg), PlainText.clean(descriptionEn));
        em.persist(section);
        changes.tell("sections");
        audit.did(user.username(), "CREATE_SECTION", null, null, slug.value());
    }

    private boolean exists(Slug slug) {
        return em.createQuery("select count(s) from Section s where s.slug = :slug", Long.class)
                        .setParameter("slug", slug.value())
                        .getSingleResult()
                > 0;
    }
}
