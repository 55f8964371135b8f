package bg.glashatay.web.transfer;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.ejb.transfer.ImportService;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Backs the page about imports: what lies there to be brought in, how, and what was brought in before. */
@Named
@RequestScoped
public class Imports {

    private static final String ADDRESS = "/editor/admin/import";
    private static final String TEXTS = "transfer";

    @Inject
    ImportService service;

    private List<ImportRun> runs;
    private List<String> files;
    private boolean underWay;
    private String file = "";
    private ImportMode mode = ImportMode.TRIAL;
    private String section = "";

    @PostConstruct
    void load() {
        // asked first: a run's end is written before its turn is given back
        underWay = service.isUnderWay();
        runs = service.newest();
        files = service.files();
        file = Faces.getRequestParameterMap().getOrDefault("file", "");
    }

    /** Has the chosen file brought in and leads to its report. */
    public void begin() {
        try {
            Faces.redirect(ADDRESS + "/" + service.begin(orEmpty(file), mode, orEmpty(section)));
        } catch (ImportUnderWayException refusal) {
            Messages.addGlobalWarn("{0}", Texts.of(refusal));
        } catch (ContentRejectedException rejected) {
            rejected.issues().forEach(issue -> Messages.addGlobalError("{0}", issue(issue.key())));
        }
    }

    /** Deletes the chosen file, which nobody needs any more. */
    public void delete() {
        try {
            service.delete(orEmpty(file));
            Said.info(TEXTS, "deleted", orEmpty(file));
            Faces.redirect(ADDRESS);
        } catch (ImportUnderWayException refusal) {
            Messages.addGlobalWarn("{0}", Texts.of(refusal));
        }
    }

    /** What was wrong with a file that was sent; empty for nothing. */
    public String getUploadIssue() {
        var key = Faces.getRequestParameterMap().getOrDefault("issue", "");
        return key.isEmpty() ? "" : issue(key);
    }

    private static String issue(String key) {
        return Bundle.of("shared", Faces.getLocale())
                .find("issue." + key)
                .orElseGet(() -> Texts.of(TEXTS, "upload.failed"));
    }

    public List<ImportRun> getRuns() {
        return runs;
    }

    public List<String> getFiles() {
        return files;
    }

    /** Where files can be put that are too large to send. */
    public String getFolder() {
        return service.folder();
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public boolean isUnderWay() {
        return underWay;
    }

    /** What came of one, in a few words. */
    public String outcome(ImportRun run) {
        return ReadImport.outcome(run, underWay && run.equals(runs.get(0)));
    }

    public String getFile() {
        return file;
    }

    public void setFile(String chosen) {
        this.file = chosen;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode chosen) {
        this.mode = chosen;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String chosen) {
        this.section = chosen;
    }

    /** Faces hands null for an item without a value. */
    private static String orEmpty(String chosen) {
        return chosen == null ? "" : chosen;
    }
}
