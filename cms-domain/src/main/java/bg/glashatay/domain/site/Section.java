package bg.glashatay.domain.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
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
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the site, such as «Култура». Sections form a tree; editors' rights are given per section. A section may be
 * renamed, moved, given another address and, once it is empty, retired; every address it ever had stays its own.
 */
@Entity
public class Section {

    /** First words of addresses that belong to other parts of the product. */
    public static final Set<String> RESERVED_SLUGS = Set.of(
            "alerts",
            "api",
            "assets",
            "bg",
            "editor",
            "en",
            "events",
            "feedback",
            "health",
            "login",
            "logout",
            "media",
            "metrics",
            "openapi",
            "preview",
            "register",
            "search",
            "tag",
            "unavailable");

    /** Levels of the tree. More would neither fit a trail on a phone nor be found by anybody. */
    public static final int MAX_DEPTH = 4;

    public static final int MAX_NAME = 120;
    public static final int MAX_DESCRIPTION = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq", allocationSize = 50)
    private Long id;

    private String slug;

    @Column(name = "first_slug", updatable = false)
    private String firstSlug;

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

    @Column(name = "retired_at")
    private Instant retiredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Section successor;

    @Version
    private int version;

    protected Section() {}

    /** A section at the given place among its siblings; a null parent makes it a top one. */
    public Section(String slug, Section parent, int position, String nameBg, String nameEn) {
        this.slug = Objects.requireNonNull(slug, "a section has a slug");
        this.firstSlug = slug;
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

    /** Calls it by other names; its address stays. */
    public void rename(String inBulgarian, String inEnglish) {
        nameBg = Objects.requireNonNull(inBulgarian);
        nameEn = Objects.requireNonNull(inEnglish);
    }

    /** Gives it another address; the earlier ones lead there. */
    public void readdress(Slug to) {
        slug = to.value();
    }

    /**
     * Puts it at a place under another section, or at the top of the tree.
     *
     * @param under null for the top
     * @throws IllegalArgumentException when it would stand under itself; whoever asks has looked
     */
    public void moveTo(Section under, int place) {
        if (under != null && under.isIn(this)) {
            throw new IllegalArgumentException(this + " cannot stand under itself");
        }
        parent = under;
        position = place;
    }

    /**
     * Takes it out of the site; what stood in it is elsewhere.
     *
     * @param leadsTo the section that its addresses lead to from now on; null where they say that it is gone
     */
    public void retire(Section leadsTo, Instant at) {
        retiredAt = at;
        successor = leadsTo;
    }

    /** Brings it back, at the end of those at the top. */
    public void reopen(int place) {
        retiredAt = null;
        successor = null;
        parent = null;
        position = place;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    /** The address it began with, which never changes: content hashes have this one in them. */
    public String getFirstSlug() {
        return firstSlug;
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

    /** On which level of the tree it stands; 1 at the top. */
    public int depth() {
        return 1 + parent().map(Section::depth).orElse(0);
    }

    public int getPosition() {
        return position;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Where a retired section leads; empty where it says that it is gone. */
    public Optional<Section> successor() {
        return Optional.ofNullable(successor);
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
