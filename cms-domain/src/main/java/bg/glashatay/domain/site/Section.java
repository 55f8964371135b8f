package bg.glashatay.domain.site;

import bg.glashatay.domain.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;

/** A part of the site, such as «Култура». Sections form a tree; editors' rights are given per section. */
@Entity
public class Section {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq", allocationSize = 50)
    private Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Section parent;

    private int position;

    @Column(name = "name_bg")
    private String nameBg;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "description_bg")
    private String descriptionBg;

    @Column(name = "description_en")
    private String descriptionEn;

    @Version
    private int version;

    protected Section() {}

    /** A section at the given place among its siblings; a null parent makes it a top one. */
    public Section(String slug, Section parent, int position, String nameBg, String nameEn) {
        this.slug = Objects.requireNonNull(slug, "a section has a slug");
        this.parent = parent;
        this.position = position;
        this.nameBg = Objects.requireNonNull(nameBg, "a section has a Bulgarian name");
        this.nameEn = Objects.requireNonNull(nameEn, "a section has an English name");
        this.descriptionBg = "";
        this.descriptionEn = "";
    }

    public void describe(String inBulgarian, String inEnglish) {
        descriptionBg = inBulgarian;
        descriptionEn = inEnglish;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    /** The section this one stands in; empty for a top section. */
    public Optional<Section> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether this is the other section, or stands somewhere below it. */
    public boolean isIn(Section other) {
        return slug.equals(other.getSlug())
                || parent().map(above -> above.isIn(other)).orElse(false);
    }

    public int getPosition() {
        return position;
    }

    public String name(Language language) {
        return language == Language.EN ? nameEn : nameBg;
    }

    /** A sentence under the section's heading; empty where nobody wrote one. */
    public String description(Language language) {
        return language == Language.EN ? descriptionEn : descriptionBg;
    }

    @Override
    public String toString() {
        return slug;
    }
}
