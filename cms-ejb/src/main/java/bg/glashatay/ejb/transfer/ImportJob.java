package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.transfer.ImportLine;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SiteClock;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run as an importer sees it: what is wanted, and where each thing and each word about it goes. */
public final class ImportJob {

    private static final System.Logger LOG = Logs.of(ImportJob.class);

    /** Lines that are kept at once, and with them how far the run has come. */
    private static final int BATCH = 20;

    private final ImportRuns runs;
    private final ItemTransaction transaction;
    private final SiteClock clock;
    private final ImportOrder order;
    private final long runId;
    private final Path file;
    private final String source;
    private final List<ImportLine> lines = new ArrayList<>();
    private long done;

    ImportJob(
            ImportRuns runs,
            ItemTransaction transaction,
            SiteClock clock,
            long runId,
            ImportOrder order,
            Path file,
            String source) {
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
        this.runId = runId;
        this.order = order;
        this.file = file;
        this.source = source;
    }

    public long runId() {
        return runId;
    }

    public Path file() {
        return file;
    }

    /** The site that the file is from. */
    public String source() {
        return source;
    }

    public ImportMode mode() {
        return order.mode();
    }

    public boolean isTrial() {
        return order.mode() == ImportMode.TRIAL;
    }

    /** The slug of the section for what has none of its own; empty for none. */
    public String section() {
        return order.section();
    }

    /** The username of whoever wants it. */
    public String begunBy() {
        return order.begunBy();
    }

    /** The language of that person. */
    public Language language() {
        return order.language();
    }

    /** What a thing of the source became, now or at an earlier time. */
    public Optional<ImportedItem> known(String key) {
        return runs.known(source, key);
    }

    /**
     * Brings one thing in, unless it is here as it is. What is refused is told, and the run goes on.
     *
     * @param key which thing of the source
     * @param name what people call it
     * @param digest of what stands at the source
     */
    public void item(String key, String name, String digest, ItemWork work) {
        var before = known(key);
        if (before.filter(item -> item.getDigest().equals(digest)).isPresent()) {
            line(
                    key,
                    name,
                    Verdict.UNCHANGED,
                    "unchanged",
                    List.of(),
                    before.get().documentId().orElse(null));
        } else {
            take(key, name, digest, before, work);
        }
        step();
    }

    /** A word about the run as a whole, or about what is no thing of its own. */
    public void note(Verdict verdict, String key, String name, String sentence, Object... arguments) {
        var report = new ItemReport();
        report.say(verdict, sentence, arguments);
        report.sentences().forEach(said -> line(key, name, said.verdict(), said.key(), said.arguments(), null));
    }

    /** One more thing of the survey is dealt with, where it was none for {@link #item}. */
    public void step() {
        done++;
        if (lines.size() >= BATCH || done % BATCH == 0) {
            flush();
        }
    }

    /** The time it is, or was where something happens that happened. */
    public Instant now() {
        return clock.instant();
    }

    /** Has something happen at the time at which it happened. */
    public void at(Instant then, Runnable history) {
        clock.at(then, history);
    }

    void flush() {
        runs.keep(runId, done, List.copyOf(lines));
        lines.clear();
    }

    private void take(String key, String name, String digest, Optional<ImportedItem> before, ItemWork work) {
        var report = new ItemReport();
        try {
            var imported = transaction.within(isTrial(), () -> {
                var made = work.take(report, before);
                runs.remember(source, key, made, digest);
                return made;
            });
            tell(key, name, report, imported);
        } catch (DomainException refusal) {
            work.otherwise(refusal)
                    .ifPresentOrElse(other -> take(key, name, digest, before, other), () -> tell(key, name, refusal));
        } catch (RuntimeException fault) {
            // one thing that we cannot cope with must not cost all the others
            LOG.log(Level.WARNING, "The thing " + key + " of an import could not be brought in", fault);
            line(key, name, Verdict.FAILED, "fault", List.of(), null);
        }
    }

    private void tell(String key, String name, DomainException refusal) {
        var report = new ItemReport();
        report.refused(Verdict.FAILED, refusal);
        report.sentences().forEach(said -> line(key, name, said.verdict(), said.key(), said.arguments(), null));
    }

    private void tell(String key, String name, ItemReport report, Imported imported) {
        var document = isTrial() ? null : imported.documentId();
        report.sentences().forEach(said -> line(key, name, said.verdict(), said.key(), said.arguments(), document));
    }

    private void line(String key, String name, Verdict verdict, String sentence, List<String> words, Long document) {
        lines.add(new ImportLine(runId, key, name, verdict, sentence, words, document));
    }
}
