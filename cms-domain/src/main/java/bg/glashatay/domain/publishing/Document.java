package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
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
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The thing with an identity over time. Its content is in its editions, one line of them for each language; its row is
 * what every command locks, so that two commands on one document never run at once.
 */
@Entity
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    /** Null for all that is no block. */
    @Enumerated(EnumType.STRING)
    @Column(name = "block_kind")
    private BlockKind blockKind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Account owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_edition_number")
    private int lastEditionNumber;

    protected Document() {}

    public Document(DocumentType type, Account owner, Instant createdAt) {
        this.type = Objects.requireNonNull(type);
        this.owner = Objects.requireNonNull(owner);
        this.createdAt = Objects.requireNonNull(createdAt);
        this.blockKind = type == DocumentType.BLOCK ? BlockKind.TEXT : null;
    }

    /** A block of a kind; one that is made without is any text. */
    public void holds(BlockKind kind) {
        if (type != DocumentType.BLOCK) {
            throw new IllegalStateException("Document " + id + " is no block");
        }
        blockKind = Objects.requireNonNull(kind);
    }

    /**
     * Opens the document's next edition with the given content. That there is no other edition on its way in this
     * language is asked by whoever can see them all, and held by the database.
     */
    public Edition openEdition(Language language, Content content, Account by, Instant at) {
        return openEdition(language, content, by, by, at);
    }

    /** The same with content that somebody else wrote. */
    public Edition openEdition(Language language, Content content, Account author, Account by, Instant at) {
        lastEditionNumber++;
        return new Edition(this, language, lastEditionNumber, content, author, by, at);
    }

    public Long getId() {
        return id;
    }

    public DocumentType getType() {
        return type;
    }

    /** What kind of block it is; empty for all that is none. */
    public Optional<BlockKind> blockKind() {
        return Optional.ofNullable(blockKind);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
