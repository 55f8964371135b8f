package bg.glashatay.web.redirects;

import bg.glashatay.ejb.redirects.ImportReport;
import bg.glashatay.ejb.redirects.ImportReport.Outcome;
import bg.glashatay.ejb.redirects.RedirectService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Backs the page where many redirects are taken in at once, and told line by line what became of them. */
@Named
@ViewScoped
public class ImportRedirects implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A table without mistakes needs no list of all that is well. */
    private static final int MOST_SHOWN = 1_000;

    @Inject
    RedirectService service;

    private String csv = "";
    private boolean allOrNone = true;
    private Attempt attempt = Attempt.NONE;
    private List<RedirectLine> lines = List.of();
    private String summary = "";
    private boolean stored;

    public void take() {
        lines = List.of();
        summary = "";
        var report = new ImportReport[1];
        attempt = Attempt.at(() -> report[0] = service.take(csv, allOrNone));
        if (attempt.done()) {
            show(report[0]);
        }
    }

    private void show(ImportReport report) {
        stored = report.stored();
        summary = Texts.of(
                "redirects",
                stored ? "import.done" : "import.none",
                report.count(Outcome.ADDED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED));
        lines = report.lines().stream()
                // what has to be mended first
                .sorted((one, other) ->
                        Boolean.compare(other.outcome() == Outcome.REFUSED, one.outcome() == Outcome.REFUSED))
                .limit(MOST_SHOWN)
                .map(line -> new RedirectLine(
                        line.number(),
                        line.from(),
                        line.to(),
                        line.outcome(),
                        line.why().map(Texts::of).orElse("")))
                .toList();
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(String csv) {
        this.csv = csv;
    }

    public boolean isAllOrNone() {
        return allOrNone;
    }

    public void setAllOrNone(boolean allOrNone) {
        this.allOrNone = allOrNone;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public List<RedirectLine> getLines() {
        return lines;
    }

    public String getSummary() {
        return summary;
    }

    public boolean isStored() {
        return stored;
    }
}
