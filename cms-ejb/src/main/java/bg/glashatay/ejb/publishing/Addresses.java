package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.SlugTakenException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;

/**
 * Which section and slug belong to whom. A draft holds its address from the first save, so that nobody is surprised at
 * publication; until then it follows the title. Once public, an address never goes to another document. What has no page
 * of its own holds none.
 */
@Dependent
public class Addresses {

    /** For titles without a letter or digit to make a slug of. */
    private static final Slug UNTITLED = new Slug("document");

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /**
     * Holds the address that the edition asks for.
     *
     * @throws SlugTakenException when an editor set a slug that another document has, or had
     */
    void reserve(Edition edition) {
        if (!edition.getDocument().getType().hasAddress()) {
            return;
        }
        var content = edition.getHead().content();
        var section = content.section();
        var current = current(edition.getDocument(), edition.getLanguage());
        if (current.filter(held -> isAsAskedFor(held, content)).isPresent()) {
            // most saves: nobody else can have it, and nobody has to wait
            return;
        }
        if (!current.map(Address::isWasPublic).orElse(false)) {
            waitForOthersIn(section, edition.getLanguage());
        }
        content.explicitSlug().ifPresent(slug -> mustBeFree(edition, section, slug));
        if (current.isEmpty()) {
            em.persist(new Address(
                    edition.getDocument(), edition.getLanguage(), section, wantedSlug(edition, Optional.empty())));
        } else if (!current.get().isWasPublic()) {
            current.get().move(section, wantedSlug(edition, current));
        }
    }

    /** Whether an address is the very one that the content asks for, so that there is nothing to look for. */
    private static boolean isAsAskedFor(Address held, Content content) {
        return content.explicitSlug()
                .or(() -> Slug.from(content.title()))
                .filter(slug -> held.isAt(content.section(), slug))
                .isPresent();
    }

    /** Opens the address to the public, retiring the one that stood so far if it is another. */
    Address open(Edition edition) {
        var document = edition.getDocument();
        var language = edition.getLanguage();
        var content = edition.getHead().content();
        content.explicitSlug().ifPresent(slug -> mustBeFree(edition, content.section(), slug));
        var current = current(document, language);
        if (current.isPresent() && !current.get().isWasPublic()) {
            var held = current.get();
            var wanted = content.explicitSlug().orElse(new Slug(held.getSlug()));
            if (!held.isAt(content.section(), wanted)) {
                // another edition, discarded or recovered meanwhile, had it held elsewhere
                waitForOthersIn(content.section(), language);
                held.move(content.section(), wantedSlug(edition, current));
            }
            held.open();
            return held;
        }
        waitForOthersIn(content.section(), language);
        var slug = wantedSlug(edition, current);
        if (current.isPresent() && current.get().isAt(content.section(), slug)) {
            return current.get();
        }
        current.ifPresent(Address::retire);
        var address = at(language, content.section(), slug).orElseGet(() -> {
            var added = new Address(document, language, content.section(), slug);
            em.persist(added);
            return added;
        });
        address.open();
        return address;
    }

    /**
     * Two new texts with one title would both find its address free, and the second to be saved would meet the
     * database's refusal. So who is about to take an address waits for those who are taking one in the same place.
     */
    private void waitForOthersIn(Section section, Language language) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)")
                .setParameter(1, section.getId().intValue())
                .setParameter(2, language.ordinal())
                .getSingleResult();
    }

    Optional<Address> current(Document document, Language language) {
        return em.createQuery(
                        "select a from Address a where a.document = :document and a.language = :language"
                                + " and a.current = true",
                        Address.class)
                .setParameter("document", document)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /**
     * The path at which citizens meet the edition, or will once it is published; nothing is reserved by asking. For what
     * has no page of its own it is that of the front page.
     */
    public String pathOncePublic(Edition edition) {
        if (!edition.getDocument().getType().hasAddress()) {
            return edition.getLanguage().pathPrefix() + "/";
        }
        var current = current(edition.getDocument(), edition.getLanguage());
        if (!edition.getState().isPrePublication()
                || !current.map(Address::isWasPublic).orElse(false)) {
            return current.orElseThrow(() -> new IllegalStateException("No address for " + edition))
                    .path();
        }
        return edition.getLanguage().pathPrefix() + "/"
                + edition.getSection().getSlug() + "/"
                + wantedSlug(edition, current);
    }

    private Slug wantedSlug(Edition edition, Optional<Address> current) {
        var content = edition.getHead().content();
        var explicit = content.explicitSlug();
        if (explicit.isPresent()) {
            return explicit.get();
        }
        var known = current.filter(Address::isWasPublic).map(address -> new Slug(address.getSlug()));
        var base = known.orElseGet(() -> Slug.from(content.title()).orElse(UNTITLED));
        return free(edition, content.section(), base);
    }

    /** The slug itself, or with the first number at which no other document stands. */
    private Slug free(Edition edition, Section section, Slug base) {
        var taken = new HashSet<>(em.createQuery(
                        "select a.slug from Address a where a.language = :language and a.section = :section"
                                + " and a.document <> :document and a.slug like :like",
                        String.class)
                .setParameter("language", edition.getLanguage())
                .setParameter("section", section)
                .setParameter("document", edition.getDocument())
                // a number may cost the slug its end, so look at everything that begins alike
                .setParameter(
                        "like", base.value().substring(0, Math.min(base.value().length(), 100)) + "%")
                .getResultList());
        var slug = base;
        for (int number = 2; taken.contains(slug.value()); number++) {
            slug = base.withNumber(number);
        }
        return slug;
    }

    private void mustBeFree(Edition edition, Section section, Slug slug) {
        at(edition.getLanguage(), section, slug)
                .filter(address -> !address.getDocument()
                        .getId()
                        .equals(edition.getDocument().getId()))
                .ifPresent(other -> {
                    throw new SlugTakenException(slug.value());
                });
    }

    private Optional<Address> at(Language language, Section section, Slug slug) {
        return em.createQuery(
                        "select a from Address a where a.language = :language and a.section = :section"
                                + " and a.slug = :slug",
                        Address.class)
                .setParameter("language", language)
                .setParameter("section", section)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst();
    }
}
