package bg.glashatay.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A thing that was brought in: which it was at its source, and what it became here. So that nothing comes twice. */
@Entity
@Table(name = "imported_item")
public class ImportedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "imported_item_seq")
    @SequenceGenerator(name = "imported_item_seq", sequenceName = "imported_item_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private String source;

    @Column(name = "item_key", updatable = false)
    private String itemKey;

    private String digest;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "content_hash")
    private String contentHash = "";

    private String sha256;

    @Column(name = "section_id")
    private Long sectionId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportedItem() {}

    /**
     * @param source the site that it is from
     * @param itemKey which of its things, for ever the same
     */
    public ImportedItem(String source, String itemKey) {
        this.source = Objects.requireNonNull(source);
        this.itemKey = Objects.requireNonNull(itemKey);
    }

    /** It became this, as it was when it had the digest. */
    public void become(Imported what, String sourceDigest, Instant at) {
        digest = Objects.requireNonNull(sourceDigest);
        documentId = what.documentId();
        contentHash = what.contentHash();
        sha256 = what.sha256();
        sectionId = what.sectionId();
        accountId = what.accountId();
        importedAt = Objects.requireNonNull(at);
    }

    public String getItemKey() {
        return itemKey;
    }

    /** Of what stood at the source. */
    public String getDigest() {
        return digest;
    }

    public Optional<Long> documentId() {
        return Optional.ofNullable(documentId);
    }

    /** Of the text as it came in; empty where it is no document. */
    public String getContentHash() {
        return contentHash;
    }

    /** Of the file in the library. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<Long> sectionId() {
        return Optional.ofNullable(sectionId);
    }

    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }
}
