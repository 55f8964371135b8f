package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.persistence.LinesConverter;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An immutable snapshot of an edition's content, made by each save. Rows are added, never changed or removed. */
@Entity
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Account author;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "content_hash")
    private String contentHash;

    private String title;

    private String slug;

    private String lead;

    private String body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private Section section;

    @Convert(converter = LinesConverter.class)
    private List<String> tags;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_image")
    private Asset leadImage;

    @Column(name = "lead_image_alt")
    private String leadImageAlt;

    private boolean major;

    @Column(name = "change_note")
    private String changeNote;

    @Convert(converter = ParticularsConverter.class)
    private Particulars particulars;

    @ElementCollection
    @CollectionTable(name = "revision_attachment", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderBy("position")
    private List<AttachedFile> attachments = new ArrayList<>();

    protected Revision() {}

    Revision(Edition edition, Content content, Account author, Instant madeAt) {
        this.edition = edition;
        this.author = author;
        this.madeAt = madeAt;
        this.contentHash = content.hash();
        this.title = content.title();
        this.slug = content.explicitSlug().map(Slug::value).orElse(null);
        this.lead = content.lead();
        this.body = content.body();
        this.section = content.section();
        this.tags = content.tags();
        this.leadImage = content.leadImage();
        this.leadImageAlt = content.leadImageAlt();
        this.major = content.major();
        this.changeNote = content.changeNote();
        this.particulars = content.particulars();
        for (var attachment : content.attachments()) {
            attachments.add(new AttachedFile(attachments.size(), attachment));
        }
    }

    public Content content() {
        return new Content(
                title,
                slug == null ? null : new Slug(slug),
                lead,
                body,
                section,
                tags,
                leadImage,
                leadImageAlt,
                major,
                changeNote,
                particulars,
                attachments.stream().map(AttachedFile::attachment).toList());
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    public Account getAuthor() {
        return author;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** Lower-case hex SHA-256 of the content's canonical form. */
    public String getContentHash() {
        return contentHash;
    }

    public String getTitle() {
        return title;
    }

    public String getLead() {
        return lead;
    }

    public String getBody() {
        return body;
    }

    public Section getSection() {
        return section;
    }
}
