package bg.glashatay.domain.media;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An uploaded picture or document: immutable, known by the SHA-256 of its bytes. The bytes are in the asset store. Of one
 * that was deleted the row stays, so that history can say so.
 */
@Entity
public class Asset {

    /** Lower-case hex SHA-256 of the uploaded bytes. */
    @Id
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_name")
    private String fileName;

    private int width;

    private int height;

    private boolean transparent;

    @Column(name = "byte_size")
    private long byteSize;

    private String credit;

    private String author;

    private String alt = "";

    private String licence = "";

    @Column(name = "focus_x")
    private int focusX = Focus.CENTRE.x();

    @Column(name = "focus_y")
    private int focusY = Focus.CENTRE.y();

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploaded_by")
    private Account uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deleted_by")
    private Account deletedBy;

    /** The SHA-256 of the file that took its place; null where none did. */
    @Column(name = "replaced_by")
    private String replacedBy;

    protected Asset() {}

    /** A picture of the given size in pixels, upright; the name is the one it was uploaded under. */
    public Asset(
            String sha256,
            String mediaType,
            String fileName,
            int width,
            int height,
            boolean transparent,
            long byteSize,
            String credit,
            Account uploadedBy,
            Instant uploadedAt) {
        this.sha256 = Objects.requireNonNull(sha256);
        this.mediaType = Objects.requireNonNull(mediaType);
        this.fileName = Objects.requireNonNull(fileName);
        this.width = width;
        this.height = height;
        this.transparent = transparent;
        this.byteSize = byteSize;
        this.credit = Objects.requireNonNull(credit);
        this.author = credit;
        this.uploadedBy = Objects.requireNonNull(uploadedBy);
        this.uploadedAt = Objects.requireNonNull(uploadedAt);
    }

    /** A document to take: not a picture. */
    public static Asset document(
            String sha256, String mediaType, String fileName, long byteSize, Account uploadedBy, Instant uploadedAt) {
        return new Asset(sha256, mediaType, fileName, 0, 0, false, byteSize, "", uploadedBy, uploadedAt);
    }

    /**
     * Says what is usually to be told of it. Texts that name it already keep what they tell.
     *
     * @param alt what a picture shows; empty where nobody has said yet
     * @param author who made it; empty when not told
     * @param licence null when not told
     */
    public void describe(String alt, String author, Licence licence, Focus focus) {
        this.alt = Objects.requireNonNull(alt);
        this.author = Objects.requireNonNull(author);
        this.licence = licence == null ? "" : licence.key();
        this.focusX = focus.x();
        this.focusY = focus.y();
    }

    /** Takes it out of the library. Whoever asks has seen to it that no text needs it. */
    public void delete(Account by, Instant at) {
        this.deletedBy = Objects.requireNonNull(by);
        this.deletedAt = Objects.requireNonNull(at);
    }

    /**
     * Somebody has uploaded the same bytes again: it is theirs, as any file is its uploader's. What was told of it before
     * stays, but for what they tell anew.
     *
     * @param credit who made the picture; empty when not told
     */
    public void revive(String fileName, String credit, Account by, Instant at) {
        this.fileName = Objects.requireNonNull(fileName);
        if (!credit.isEmpty()) {
            this.credit = credit;
            this.author = credit;
        }
        this.uploadedBy = Objects.requireNonNull(by);
        this.uploadedAt = Objects.requireNonNull(at);
        this.deletedAt = null;
        this.deletedBy = null;
        this.replacedBy = null;
    }

    /** Remembers which file took its place. */
    public void replaceBy(Asset other) {
        if (!mayBeReplacedBy(other)) {
            throw new IllegalArgumentException(other.sha256 + " cannot stand where " + sha256 + " does");
        }
        this.replacedBy = other.sha256;
    }

    /** Whether the other is another file that can stand where this one does: a picture for a picture. */
    public boolean mayBeReplacedBy(Asset other) {
        return !sha256.equals(other.sha256) && isPicture() == other.isPicture() && !other.isDeleted();
    }

    /** Whether anybody has told anything of it since it was uploaded. */
    public boolean isDescribed() {
        return !alt.isEmpty()
                || !author.equals(credit)
                || !licence.isEmpty()
                || !getFocus().equals(Focus.CENTRE);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether it is a picture, which has renditions; otherwise it is a document, which is taken as it is. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    public String getSha256() {
        return sha256;
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getFileName() {
        return fileName;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    /** Whether anything shows through it. */
    public boolean isTransparent() {
        return transparent;
    }

    /** The last part of its renditions' addresses. */
    public String getPublicName() {
        return new AssetName(fileName).ofRenditions(transparent);
    }

    /** The last part of a document's address. */
    public String getOriginalName() {
        return new AssetName(fileName).ofOriginal(mediaType);
    }

    /** What a document is called once it is taken. */
    public String getDownloadName() {
        return new AssetName(fileName).ofDownload(mediaType);
    }

    /** Size of the original in bytes. */
    public long getByteSize() {
        return byteSize;
    }

    /**
     * Who made the picture, as it was told when it was uploaded; empty when not told. It changes only where a deleted file
     * is uploaded anew: texts from before they named an author themselves show it.
     */
    public String getCredit() {
        return credit;
    }

    /** Who made it, as the library says now; empty when not told. */
    public String getAuthor() {
        return author;
    }

    /** What it usually shows; empty where nobody has said yet. */
    public String getAlt() {
        return alt;
    }

    /** On what terms it may be used; empty when not told. */
    public Optional<Licence> getLicence() {
        return Licence.ofKey(licence);
    }

    public Focus getFocus() {
        return new Focus(focusX, focusY);
    }

    /** Counts its changes: who describes it names the one that they have read. */
    public int getVersion() {
        return version;
    }

    public Account getUploadedBy() {
        return uploadedBy;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    /** When it was deleted; empty while it is there. */
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    /** Who deleted it; empty while it is there. */
    public Optional<Account> deletedBy() {
        return Optional.ofNullable(deletedBy);
    }

    /** The SHA-256 of the file that took its place last; empty where none did. */
    public Optional<String> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }
}
