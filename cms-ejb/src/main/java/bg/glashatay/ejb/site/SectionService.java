package bg.glashatay.ejb.site;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import bg.glashatay.domain.site.SectionStep;
import bg.glashatay.domain.site.SectionTree;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.persistence.Waiting;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arranges the site's sections. Whoever does so waits for others who do, so that two moves together never make what
 * neither would have been allowed to.
 */
@Stateless
@Audited
public class SectionService {

    private static final String CHANGE = "sections";

    /** The form's field for whether a section stands in the main menu. */
    private static final String IN_MENU = "inMenu";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    SectionAddresses addresses;

    @Inject
    MenuItems menus;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Adds a section as the last of those in another, or of those at the top.
     *
     * @param slug empty: made of the Bulgarian name
     * @return its id
     * @throws ContentRejectedException when a name is missing, the address is none or is taken, the tree would become
     *     too deep, or the menu is full
     */
    @AuditedAs("CREATE_SECTION")
    public long create(String slug, Optional<Long> parentId, SectionText typed, boolean inMainMenu) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var text = typed.cleaned();
        var issues = new ArrayList<>(text.issues());
        var address = firstAddress(slug, text.nameBg(), issues);
        address.filter(wanted -> isTaken(wanted, null)).ifPresent(taken -> issues.add(taken(taken)));
        ContentRejectedException.unlessEmpty(issues);
        var section = new Section(address.orElseThrow().value(), null, 0, text.nameBg(), text.nameEn());
        section.describe(text.descriptionBg(), text.descriptionEn());
        var parent = parentId.map(this::active).orElse(null);
        mustFit(tree, section, parent);
        tree.put(section, parent, Integer.MAX_VALUE);
        em.persist(section);
        em.flush();
        if (inMainMenu) {
            menus.show(section, IN_MENU);
        }
        did("CREATE_SECTION", section.getSlug());
        return section.getId();
    }

    /**
     * Calls a section by other names, gives it another address or puts it elsewhere in the tree, as its last. Every
     * address that it had, and those of all documents below them, lead to the new ones from then on.
     *
     * @throws ContentRejectedException as {@link #create}; also when it would stand under itself
     */
    @AuditedAs("EDIT_SECTION")
    public void edit(long sectionId, String slug, Optional<Long> parentId, SectionText typed, boolean inMainMenu) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var section = active(sectionId);
        var text = typed.cleaned();
        var issues = new ArrayList<>(text.issues());
        var address = address(slug, false, issues);
        address.filter(wanted -> isTaken(wanted, section)).ifPresent(taken -> issues.add(taken(taken)));
        ContentRejectedException.unlessEmpty(issues);
        var before = section.getSlug();
        var parent = parentId.map(this::active).orElse(null);
        if (section.parent().orElse(null) != parent) {
            mustFit(tree, section, parent);
            tree.put(section, parent, Integer.MAX_VALUE);
        }
        section.rename(text.nameBg(), text.nameEn());
        section.describe(text.descriptionBg(), text.descriptionEn());
        section.readdress(address.orElseThrow());
        if (inMainMenu) {
            menus.show(section, IN_MENU);
        } else {
            menus.hide(section);
        }
        did("EDIT_SECTION", before.equals(section.getSlug()) ? before : before + " → " + section.getSlug());
    }

    /**
     * Takes a section a step through the tree; at its end it stays where it is.
     *
     * @throws ContentRejectedException when the tree would become too deep
     */
    @AuditedAs("MOVE_SECTION")
    public void step(long sectionId, SectionStep step) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var section = active(sectionId);
        tree.step(section, step).ifPresent(SectionService::refuse);
        did("MOVE_SECTION", section.getSlug() + ": " + step);
    }

    /**
     * Puts a section at a place among those in another, or at the top.
     *
     * @param place from 0
     * @throws ContentRejectedException when it would stand under itself, or the tree become too deep
     */
    @AuditedAs("MOVE_SECTION")
    public void move(long sectionId, Optional<Long> parentId, int place) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var section = active(sectionId);
        var parent = parentId.map(this::active).orElse(null);
        mustFit(tree, section, parent);
        tree.put(section, parent, place);
        did("MOVE_SECTION", section.getSlug() + " → " + (parent == null ? "/" : parent.getSlug()) + " " + place);
    }

    /**
     * Takes an empty section out of the site. Its addresses lead to another section, or say that it is gone; those of
     * documents that stood in it go on leading to where these are now.
     *
     * @throws ContentRejectedException while a document or another section stands in it
     */
    @AuditedAs("RETIRE_SECTION")
    public void retire(long sectionId, Optional<Long> successorId) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var section = active(sectionId);
        var issues = new ArrayList<Issue>();
        if (!tree.children(section).isEmpty()) {
            issues.add(Issue.of(
                    "retire", "section-has-sections", tree.children(section).size()));
        }
        var documents = documentsIn(section);
        if (documents > 0) {
            issues.add(Issue.of("retire", "section-has-documents", documents));
        }
        var successor = successorId.map(this::active).orElse(null);
        if (section.equals(successor)) {
            issues.add(Issue.of("retire", "section-leads-to-itself"));
        }
        ContentRejectedException.unlessEmpty(issues);
        tree.remove(section);
        section.retire(successor, clock.instant());
        menus.forget(section);
        did("RETIRE_SECTION", section.getSlug() + (successor == null ? "" : " → " + successor.getSlug()));
    }

    /** Brings a retired section back, as the last at the top of the tree, under the address it had. */
    @AuditedAs("REOPEN_SECTION")
    public void reopen(long sectionId) {
        user.require(Right.MANAGE_SECTIONS);
        var tree = lockedTree();
        var section = found(sectionId);
        if (section.isRetired()) {
            section.reopen(0);
            tree.put(section, null, Integer.MAX_VALUE);
            did("REOPEN_SECTION", section.getSlug());
        } else {
            audit.did(user.username(), "REOPEN_SECTION", null, null, section.getSlug());
        }
    }

    private void did(String command, String detail) {
        outbox.site(CHANGE);
        audit.did(user.username(), command, null, null, detail);
    }

    private SectionTree lockedTree() {
        Waiting.forOthers(em, "sections");
        return new SectionTree(em.createQuery(
                        "select s from Section s where s.retiredAt is null order by s.position, s.id", Section.class)
                .getResultList());
    }

    private Section active(long id) {
        return Optional.of(found(id))
                .filter(section -> !section.isRetired())
                .orElseThrow(() -> new NotFoundException("section", id));
    }

    private Section found(long id) {
        return Optional.ofNullable(em.find(Section.class, id)).orElseThrow(() -> new NotFoundException("section", id));
    }

    /** Documents that citizens read there or somebody works on; what is gone for good may have stood there. */
    private long documentsIn(Section section) {
        return em.createQuery(
                        """
                        select count(distinct e.document) from Edition e
                         where e.section = :section and e.state not in (
                               bg.glashatay.domain.publishing.EditionState.SUPERSEDED,
                               bg.glashatay.domain.publishing.EditionState.UNPUBLISHED,
                               bg.glashatay.domain.publishing.EditionState.DISCARDED)
                        """,
                        Long.class)
                .setParameter("section", section)
                .getSingleResult();
    }

    /** Nothing is said of an address that will be made of a name still to be written. */
    private static Optional<Slug> firstAddress(String slug, String name, List<Issue> issues) {
        if (slug.isBlank()) {
            return name.isEmpty() ? Optional.empty() : address(name, true, issues);
        }
        return address(slug, false, issues);
    }

    private static Optional<Slug> address(String text, boolean isName, List<Issue> issues) {
        var slug = isName ? Slug.from(text) : exactly(text);
        if (slug.isEmpty()) {
            issues.add(Issue.of("slug", "slug-malformed", Slug.MAX_LENGTH));
        }
        return slug;
    }

    private static Optional<Slug> exactly(String text) {
        return Slug.from(text).filter(slug -> slug.value().equals(text.strip()));
    }

    /** A section never gets what another has or had: somebody has written it down. Its own it may take back. */
    private boolean isTaken(Slug slug, Section by) {
        return Section.RESERVED_SLUGS.contains(slug.value())
                || addresses
                        .owner(slug.value())
                        .filter(owner -> !owner.equals(by))
                        .isPresent();
    }

    private static Issue taken(Slug slug) {
        return Issue.of("slug", "slug-taken", slug);
    }

    private static void mustFit(SectionTree tree, Section section, Section parent) {
        tree.obstacle(section, parent).ifPresent(SectionService::refuse);
    }

    private static void refuse(String key) {
        throw new ContentRejectedException(List.of(Issue.of("parent", key, Section.MAX_DEPTH)));
    }
}
