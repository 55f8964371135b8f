package bg.glashatay.domain.runs;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A run that writes an archive of the site's texts and files. */
@MappedSuperclass
public abstract class ArchiveRun extends Run {

    private static final int MAX_DETAIL = 1_000;

    @Column(name = "file_name")
    private String fileName = "";

    private long bytes;

    private long documents;

    private long files;

    @Column(name = "missing_files")
    private long missingFiles;

    private String detail = "";

    protected ArchiveRun() {}

    protected ArchiveRun(Account begunBy, Instant startedAt, String node) {
        super(begunBy, startedAt, node);
    }

    protected void wroteDocuments(long count) {
        documents = count;
    }

    /** The archive has its name. */
    protected void wroteArchive(String file, long size, long fileCount, long missing) {
        fileName = file;
        bytes = size;
        files = fileCount;
        missingFiles = missing;
    }

    /** @param why a sentence for administrators, as the program says it */
    protected void explain(String why) {
        detail = why.length() <= MAX_DETAIL ? why : why.substring(0, MAX_DETAIL);
    }

    /** Empty as long as there is none. */
    public String getFileName() {
        return fileName;
    }

    public long getBytes() {
        return bytes;
    }

    /** Documents that are written. */
    public long getDocuments() {
        return documents;
    }

    public long getFiles() {
        return files;
    }

    /** Files that were missing or damaged before it was made. */
    public long getMissingFiles() {
        return missingFiles;
    }

    /** Why it came to nothing; empty where it did not. */
    public String getDetail() {
        return detail;
    }
}
