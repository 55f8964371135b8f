package bg.glashatay.web.exchange;

import bg.glashatay.domain.exchange.ExportRun;
import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.exchange.ExportUnderWayException;
import bg.glashatay.ejb.exchange.ExportService;
import bg.glashatay.web.shared.FileSize;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the page about archives for other installations: how one is made, and those that can be taken along. */
@Named
@RequestScoped
public class Exports {

    static final String FILES = "/editor/admin/export/files/";

    private static final String ADDRESS = "/editor/admin/export";
    private static final String TEXTS = "exchange";

    @Inject
    ExportService service;

    private List<ExportRun> runs;
    private boolean underWay;
    private ExportScope scope = ExportScope.PUBLIC;

    @PostConstruct
    void load() {
        // asked first: a run's end is written before its turn is given back
        underWay = service.isUnderWay();
        runs = service.newest();
    }

    /** Has one begun; where one is being made already, it is said. */
    public void make() {
        try {
            service.makeExport(scope);
            Said.info(TEXTS, "begun");
        } catch (ExportUnderWayException refusal) {
            Said.warn(refusal);
        }
        Faces.redirect(ADDRESS);
    }

    public boolean isUnderWay() {
        return underWay;
    }

    /** How many are kept until they are taken along. */
    public String getKept() {
        return Texts.of(TEXTS, "kept", ExportService.KEPT);
    }

    public List<ExportRun> getRuns() {
        return runs;
    }

    /** Where its file can be had; empty where it cannot. */
    public String address(ExportRun run) {
        var file = run.getFileName();
        return !file.isEmpty() && service.isThere(file) ? FILES + file : "";
    }

    /** How much of the site is in it. */
    public String extent(ExportRun run) {
        return Texts.of(TEXTS, "scope." + run.getScope());
    }

    /** What came of one, in a few words. */
    public String outcome(ExportRun run) {
        if (run.isFinished()) {
            return Texts.of(TEXTS, "outcome." + run.getOutcome());
        }
        return underWay && run.equals(runs.get(0))
                ? Texts.of(TEXTS, "outcome.under-way", run.getDocuments(), run.getDocumentsInAll())
                : Texts.of(TEXTS, "outcome.cut-off");
    }

    /** What is in it; empty where there is no archive. */
    public String contents(ExportRun run) {
        return run.getFileName().isEmpty()
                ? ""
                : Texts.of(
                        TEXTS,
                        "contents",
                        run.getDocuments(),
                        run.getFiles(),
                        FileSize.in(Faces.getLocale(), run.getBytes()));
    }

    /** What it lacks; empty where it lacks nothing. */
    public String missing(ExportRun run) {
        return run.getMissingFiles() == 0 ? "" : Texts.of(TEXTS, "missing", run.getMissingFiles());
    }

    public ExportScope getScope() {
        return scope;
    }

    public void setScope(ExportScope chosen) {
        this.scope = chosen;
    }

    public ExportScope[] getScopes() {
        return ExportScope.values();
    }

    /** A choice, and what it means. */
    public String choice(ExportScope choice) {
        return Texts.of(TEXTS, "choice." + choice);
    }
}
