package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A line of the public register: what citizens were shown, or no longer shown, where and when. Never changed. */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private EditionState event;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private Language language;

    private String path;

    private String title;

    @Column(name = "content_hash")
    private String contentHash;

    private String note;

    protected RegisterEntry() {}

    /**
     * What just became of the edition.
     *
     * @param path where it stands, or stood; empty for what has no address of its own
     */
    public RegisterEntry(Edition edition, String path, Instant madeAt) {
        this.madeAt = madeAt;
        this.event = edition.getState();
        this.document = edition.getDocument();
        this.edition = edition;
        this.language = edition.getLanguage();
        this.path = Objects.requireNonNull(path);
        this.title = edition.getTitle();
        this.contentHash = edition.getContentHash();
        this.note = edition.getPublicExplanation();
    }

    public Long getId() {
        return id;
    }
}
