package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.transfer.ImportLine;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has content brought in from elsewhere, and tells what came of it. For administrators. */
@Stateless
@Audited
public class ImportService {

    private static final int SHOWN = 30;

    @Inject
    ImportWork work;

    @Inject
    ImportRuns runs;

    @Inject
    ImportFolder folder;

    @Any
    @Inject
    Instance<Importer> importers;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** The newest, newest first. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public List<ImportRun> newest() {
        user.require(Right.IMPORT);
        return runs.newest(SHOWN);
    }

    /** @throws NotFoundException when there is none */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public ImportRun find(long runId) {
        user.require(Right.IMPORT);
        return runs.find(runId).orElseThrow(() -> new NotFoundException("import", runId));
    }

    /** Whether something is being brought in at this moment, on whichever node. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public boolean isUnderWay() {
        user.require(Right.IMPORT);
        return runs.isUnderWay();
    }

    /** How many lines of the report there are of each verdict. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public Map<Verdict, Long> counts(long runId) {
        user.require(Right.IMPORT);
        return runs.counts(runId);
    }

    /** The lines of the report, in their order, of one verdict or all. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public Page<ImportLine> lines(long runId, Optional<Verdict> verdict, int from, int count) {
        user.require(Right.IMPORT);
        return runs.lines(runId, verdict, from, count);
    }

    /** The names of the files that can be brought in. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public List<String> files() {
        user.require(Right.IMPORT);
        return folder.names().stream()
                .filter(name -> importer(name).isPresent())
                .toList();
    }

    /** Where files can be put that are too large to send, and what lies beside them. */
    @AuditedAs(value = "READ_IMPORTS", reading = true)
    public String folder() {
        user.require(Right.IMPORT);
        return folder.path().toString();
    }

    /**
     * Keeps a file that somebody sends, for it to be brought in; one of the same name gives way.
     *
     * @return the name under which it lies there
     * @throws ContentRejectedException when nothing of its name is ever brought in
     * @throws ImportUnderWayException when something is being brought in, which might be read from what gives way
     */
    @AuditedAs("UPLOAD_IMPORT")
    public String receive(String fileName, InputStream bytes) throws IOException {
        user.require(Right.IMPORT);
        if (runs.isUnderWay()) {
            throw new ImportUnderWayException();
        }
        if (importer(fileName).isEmpty()) {
            throw rejected("import-file-kind");
        }
        var name = folder.keep(fileName, bytes);
        audit.did(user.username(), "UPLOAD_IMPORT", null, null, name);
        return name;
    }

    /** Deletes a file that need not lie there any more. */
    @AuditedAs("DELETE_IMPORT")
    public void delete(String fileName) {
        user.require(Right.IMPORT);
        if (runs.isUnderWay()) {
            throw new ImportUnderWayException();
        }
        folder.find(fileName).filter(file -> importer(fileName).isPresent()).ifPresent(file -> {
            folder.delete(file);
            audit.did(user.username(), "DELETE_IMPORT", null, null, fileName);
        });
    }

    /**
     * Begins to bring a file in and does not wait for it.
     *
     * @param section the slug of the section for what has none of its own; empty for none
     * @return the number of the run, whose report tells what comes of it
     * @throws ImportUnderWayException when something is being brought in
     * @throws ContentRejectedException when there is no such file
     */
    @AuditedAs("IMPORT")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long begin(String fileName, ImportMode mode, String section) {
        user.require(Right.IMPORT);
        var file = folder.find(fileName).orElseThrow(() -> rejected("import-file-missing"));
        var importer = importer(fileName).orElseThrow(() -> rejected("import-file-kind"));
        var by = user.account();
        return work.begin(importer, new ImportOrder(fileName, mode, section, by.getUsername(), by.getLanguage()), file);
    }

    private Optional<Importer> importer(String fileName) {
        return importers.stream().filter(importer -> importer.reads(fileName)).findFirst();
    }

    private static ContentRejectedException rejected(String key) {
        return new ContentRejectedException(List.of(Issue.of("file", key)));
    }
}
