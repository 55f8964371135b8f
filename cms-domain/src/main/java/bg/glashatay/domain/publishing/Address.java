package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;

/**
 * A section and slug that belong to a document in one language. One of them is current; those it had before, once
 * public, are kept for ever and lead to the current one.
 */
@Entity
public class Address {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_seq")
    @SequenceGenerator(name = "address_seq", sequenceName = "address_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    private Language language;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private Section section;

    private String slug;

    @Column(name = "is_current")
    private boolean current;

    @Column(name = "was_public")
    private boolean wasPublic;

    protected Address() {}

    public Address(Document document, Language language, Section section, Slug slug) {
        this.document = Objects.requireNonNull(document);
        this.language = Objects.requireNonNull(language);
        this.section = Objects.requireNonNull(section);
        this.slug = slug.value();
        this.current = true;
    }

    /** Moves with the draft's title or section; only while nobody can have seen it. */
    public void move(Section toSection, Slug toSlug) {
        if (wasPublic) {
            throw new IllegalStateException("A public address never moves: " + this);
        }
        section = toSection;
        slug = toSlug.value();
    }

    /** From now on citizens know the address: it answers for ever. */
    public void open() {
        wasPublic = true;
        current = true;
    }

    /** Another address took its place; this one leads there. */
    public void retire() {
        current = false;
    }

    public boolean isAt(Section otherSection, Slug otherSlug) {
        return section.getSlug().equals(otherSection.getSlug()) && slug.equals(otherSlug.value());
    }

    /** The path part of the URL: {@code /kultura/afish} or {@code /en/kultura/programme}. */
    public String path() {
        return language.pathPrefix() + "/" + section.getSlug() + "/" + slug;
    }

    public Long getId() {
        return id;
    }

    public Document getDocument() {
        return document;
    }

    public Language getLanguage() {
        return language;
    }

    public Section getSection() {
        return section;
    }

    public String getSlug() {
        return slug;
    }

    public boolean isCurrent() {
        return current;
    }

    public boolean isWasPublic() {
        return wasPublic;
    }

    @Override
    public String toString() {
        return path();
    }
}
