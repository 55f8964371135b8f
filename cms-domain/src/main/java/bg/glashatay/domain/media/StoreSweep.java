package bg.glashatay.domain.media;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A look through all stored files: what was there, what was cleared away because nothing knew of it, what is missing. */
@Entity
@Table(name = "store_sweep")
public class StoreSweep {

    /** Missing files that are told one by one; where there are more, a whole folder is gone. */
    public static final int MAX_MISSING = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "store_sweep_seq")
    @SequenceGenerator(name = "store_sweep_seq", sequenceName = "store_sweep_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "swept_by", updatable = false)
    private Account sweptBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at", updatable = false)
    private Instant finishedAt;

    @Column(updatable = false)
    private long files;

    @Column(updatable = false)
    private long bytes;

    @Column(updatable = false)
    private long orphans;

    @Column(name = "orphan_bytes", updatable = false)
    private long orphanBytes;

    @Column(updatable = false)
    private long leftovers;

    @Column(updatable = false)
    private long missing;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "store_sweep_missing", joinColumns = @JoinColumn(name = "sweep_id"))
    @Column(name = "sha256")
    private Set<String> missingFiles = new TreeSet<>();

    protected StoreSweep() {}

    /** @param missingFiles the hashes of assets whose file was not there, however many */
    public StoreSweep(
            Account sweptBy,
            Instant startedAt,
            Instant finishedAt,
            SweptFiles swept,
            long leftovers,
            Collection<String> missingFiles) {
        this.sweptBy = Objects.requireNonNull(sweptBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.finishedAt = Objects.requireNonNull(finishedAt);
        this.files = swept.files();
        this.bytes = swept.bytes();
        this.orphans = swept.orphans();
        this.orphanBytes = swept.orphanBytes();
        this.leftovers = leftovers;
        this.missing = missingFiles.size();
        missingFiles.stream().sorted().limit(MAX_MISSING).forEach(this.missingFiles::add);
    }

    public Account getSweptBy() {
        return sweptBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Files that assets have: originals, and what was made of them. */
    public long getFiles() {
        return files;
    }

    public long getBytes() {
        return bytes;
    }

    /** Files that no asset had, and that are cleared away. */
    public long getOrphans() {
        return orphans;
    }

    public long getOrphanBytes() {
        return orphanBytes;
    }

    /** Uploads that were cut off, and are cleared away. */
    public long getLeftovers() {
        return leftovers;
    }

    /** Assets whose file was not there. */
    public long getMissing() {
        return missing;
    }

    /** Their hashes, as far as they are told. */
    public Set<String> getMissingFiles() {
        return Set.copyOf(missingFiles);
    }
}
