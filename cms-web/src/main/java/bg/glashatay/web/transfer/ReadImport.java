package bg.glashatay.web.transfer;

import bg.glashatay.domain.transfer.ImportLine;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.transfer.ImportService;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Backs the page of one import: how far it is, and its report, of one verdict or all. */
@Named
@RequestScoped
public class ReadImport {

    private static final String TEXTS = "transfer";
    private static final int ROWS = 100;
    private static final long WHOLE = 100;

    @Inject
    ImportService service;

    private ImportRun run;
    private boolean underWay;
    private Map<Verdict, Long> counts;
    private Optional<Verdict> verdict;
    private Page<ImportLine> lines;
    private int number;

    @PostConstruct
    void load() {
        var parameters = Faces.getRequestParameterMap();
        var id = Long.parseLong(parameters.get("id"));
        // asked first: a run's end is written before its turn is given back
        var somethingIs = service.isUnderWay();
        run = service.find(id);
        underWay = somethingIs && !run.isFinished();
        counts = service.counts(id);
        verdict = verdict(parameters.get("verdict"));
        number = Paging.number(parameters.get("page"));
        lines = service.lines(id, verdict, Paging.first(number, ROWS), ROWS);
    }

    static Optional<Verdict> verdict(String parameter) {
        return Arrays.stream(Verdict.values())
                .filter(known -> known.name().equals(parameter))
                .findFirst();
    }

    /** What came of a run, in a few words. */
    static String outcome(ImportRun run, boolean underWay) {
        if (run.isFinished()) {
            return Texts.of(TEXTS, "outcome." + run.getOutcome());
        }
        return Texts.of(TEXTS, underWay ? "outcome.under-way" : "outcome.CUT_OFF");
    }

    public ImportRun getRun() {
        return run;
    }

    public boolean isUnderWay() {
        return underWay;
    }

    public String getOutcome() {
        return outcome(run, underWay);
    }

    /** Why it came to nothing; empty where it did not. */
    public String getReason() {
        return run.getSentence().isEmpty() ? "" : sentence("refused.", run.getSentence(), run.getArguments());
    }

    /** From 0 to 100; empty before the file was read. */
    public Long getPercent() {
        return run.getTotal() == 0 ? null : Math.min(WHOLE, run.getDone() * WHOLE / run.getTotal());
    }

    public String getProgress() {
        return run.getTotal() == 0
                ? Texts.of(TEXTS, "progress.reading")
                : Texts.of(TEXTS, "progress", run.getDone(), run.getTotal());
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public long count(Verdict of) {
        return counts.getOrDefault(of, 0L);
    }

    public long getTotal() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Null for all. */
    public Verdict getVerdict() {
        return verdict.orElse(null);
    }

    public List<ImportLine> getLines() {
        return lines.rows();
    }

    public Paging getPlace() {
        var base = address() + verdict.map(only -> "?verdict=" + only).orElse("");
        return new Paging(number, lines.total(), ROWS, base);
    }

    public String getFileAddress() {
        return ImportLinesServlet.ADDRESS + "?run=" + run.getId()
                + verdict.map(only -> "&verdict=" + only).orElse("");
    }

    private String address() {
        return "/editor/admin/import/" + run.getId();
    }

    /** The line in words. */
    public String sentence(ImportLine line) {
        return sentence("line.", line.getSentence(), line.getArguments());
    }

    private static String sentence(String prefix, String key, List<String> arguments) {
        return ImportSentence.of(Faces.getLocale(), prefix, key, arguments);
    }
}
