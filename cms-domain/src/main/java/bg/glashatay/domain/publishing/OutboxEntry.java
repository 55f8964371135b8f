package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Tells whatever follows publications that a document's public face changed; written in the same transaction. */
@Entity
@Table(name = "outbox")
public class OutboxEntry {

    /** The kind of a change that is no edition's: of sections, menus, the home page. */
    private static final String SITE = "SITE";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "made_at")
    private Instant madeAt;

    /** The state that the edition came into, or {@link #SITE}. */
    private String kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private Language language;

    private String subject = "";

    protected OutboxEntry() {}

    public OutboxEntry(Edition edition, Instant madeAt) {
        this.madeAt = madeAt;
        this.kind = edition.getState().name();
        this.document = edition.getDocument();
        this.edition = edition;
        this.language = edition.getLanguage();
    }

    private OutboxEntry(String subject, Instant madeAt) {
        this.madeAt = madeAt;
        this.kind = SITE;
        this.subject = subject;
    }

    /**
     * Tells of a change that is no edition's.
     *
     * @param subject one word for what changed, such as {@code sections}
     */
    public static OutboxEntry site(String subject, Instant madeAt) {
        return new OutboxEntry(subject, madeAt);
    }

    public Long getId() {
        return id;
    }
}
