package bg.glashatay.web.watch;

import bg.glashatay.ejb.watch.Finding;
import bg.glashatay.ejb.watch.Matter;
import bg.glashatay.ejb.watch.Severity;
import bg.glashatay.ejb.watch.SiteStatus;
import bg.glashatay.ejb.watch.StatusService;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** Backs the page that says how the site is doing: what asks for somebody first, with what to do; then what is well. */
@Named
@RequestScoped
public class StatusPage {

    private static final String TEXTS = "watch";

    private static final Map<Matter, String> ADDRESSES = Map.of(
            Matter.MIRROR, "/editor/mirror",
            Matter.FILES, "/editor/admin/files",
            Matter.REVIEW, "/editor",
            Matter.TIMETABLE, "/editor/documents");

    @Inject
    StatusService service;

    private SiteStatus status;
    private List<StatusLine> lines;

    @PostConstruct
    void load() {
        status = service.status();
        lines = status.findings().stream().map(StatusPage::line).toList();
    }

    private static StatusLine line(Finding finding) {
        var key = finding.matter() + "." + finding.key();
        var figures = finding.figures().stream()
                .map(figure -> StatusWords.of(Faces.getLocale(), figure))
                .toArray();
        return new StatusLine(
                Texts.of(TEXTS, "matter." + finding.matter()),
                finding.severity(),
                finding.isFine() && finding.key().equals("off"),
                Texts.of(TEXTS, key, figures),
                finding.isFine() ? "" : Texts.of(TEXTS, key + ".do"),
                finding.isFine() ? "" : ADDRESSES.getOrDefault(finding.matter(), ""));
    }

    private boolean isCalm() {
        return lines.stream().allMatch(StatusLine::isFine);
    }

    /** What is to be said in one sentence. */
    public String getSummary() {
        long troubles = lines.stream().filter(line -> !line.isFine()).count();
        return isCalm() ? Texts.of(TEXTS, "calm") : Texts.of(TEXTS, "troubles", troubles);
    }

    /** What asks for somebody, the worst first. */
    public List<StatusLine> getTroubles() {
        return lines.stream()
                .filter(line -> !line.isFine())
                .sorted(Comparator.comparing(StatusLine::severity, Comparator.reverseOrder()))
                .toList();
    }

    public List<StatusLine> getFine() {
        return lines.stream().filter(line -> line.isFine() && !line.off()).toList();
    }

    /** What nobody has turned on: it is neither well nor wrong. */
    public List<StatusLine> getOff() {
        return lines.stream().filter(StatusLine::off).toList();
    }

    /** How much it asks, in a word. */
    public String word(StatusLine line) {
        return Texts.of(TEXTS, line.severity() == Severity.ERROR ? "error" : "warning");
    }

    public Instant getTaken() {
        return status.taken();
    }

    public String getVersion() {
        return status.version();
    }

    public String getNode() {
        return status.node();
    }

    public String getServer() {
        return status.server();
    }

    public String getUptime() {
        return StatusWords.of(Faces.getLocale(), status.uptime()).toString();
    }
}
