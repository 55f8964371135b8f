package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.publishing.SlugTakenException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ImportReason;
import bg.glashatay.ejb.transfer.ItemReport;
import bg.glashatay.ejb.transfer.ItemWork;
import bg.glashatay.ejb.wordpress.TextOfItem.Typed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a text in: published with its date where that is wanted and the rules permit it, else as a draft. */
final class TextWork implements ItemWork {

    private final ImportJob job;
    private final Desks desks;
    private final TextOfItem text;
    private final WxrItem item;

    /** Whether it is to have the address that it had. */
    private final boolean withSlug;

    /** Why it is not published; null where nothing has refused it. */
    private final DomainException refused;

    TextWork(ImportJob job, Desks desks, TextOfItem text, WxrItem item) {
        this(job, desks, text, item, true, null);
    }

    private TextWork(
            ImportJob job, Desks desks, TextOfItem text, WxrItem item, boolean withSlug, DomainException refused) {
        this.job = job;
        this.desks = desks;
        this.text = text;
        this.item = item;
        this.withSlug = withSlug;
        this.refused = refused;
    }

    @Override
    public Imported take(ItemReport report, Optional<ImportedItem> before) {
        var document = before.flatMap(ImportedItem::documentId);
        return document.isPresent() ? renewed(document.get(), before.get().getContentHash(), report) : created(report);
    }

    @Override
    public Optional<ItemWork> otherwise(DomainException refusal) {
        if (refusal instanceof SlugTakenException && withSlug) {
            return Optional.of(new TextWork(job, desks, text, item, false, refused));
        }
        return date().isPresent() && refused == null
                ? Optional.of(new TextWork(job, desks, text, item, withSlug, refusal))
                : Optional.empty();
    }

    private Imported renewed(long documentId, String takenOver, ItemReport report) {
        var saved = desks.texts()
                .renew(
                        documentId,
                        text.language(),
                        takenOver,
                        text.typed(report, withSlug).input(),
                        List.of(job.begunBy()));
        if (saved.isPresent()) {
            report.say(Verdict.CHANGED, "renewed");
        } else {
            report.say(Verdict.DROPPED, "changed-both");
        }
        return Imported.document(documentId, saved.map(Saved::contentHash).orElse(takenOver));
    }

    private Imported created(ItemReport report) {
        var date = date();
        var said = new ItemReport();
        var typed = text.typed(said, withSlug);
        var saved = date.isPresent() && refused == null ? published(date.get(), typed) : draft(typed);
        if (date.isPresent() && refused == null) {
            report.say(Verdict.TAKEN, job.isTrial() ? "taken-either" : "taken-published", date.get());
        } else {
            report.say(Verdict.TAKEN, "taken-draft");
        }
        tellState(report);
        if (!withSlug) {
            report.say(Verdict.CHANGED, "slug-taken");
        }
        report.addAll(said);
        redirect(saved.documentId(), report);
        return Imported.document(saved.documentId(), saved.contentHash());
    }

    private Saved published(Instant date, Typed typed) {
        var saved = new Saved[1];
        job.at(date, () -> {
            saved[0] = draft(typed);
            publish(saved[0], typed.foreseen());
        });
        return saved[0];
    }

    /** Whatever there is to mend is told at once. */
    private void publish(Saved saved, List<Issue> foreseen) {
        var issues = new ArrayList<>(foreseen);
        try {
            desks.publishing().publishWithoutReview(saved.editionId(), reason());
        } catch (ContentRejectedException rejected) {
            issues.addAll(rejected.issues());
        }
        ContentRejectedException.unlessEmpty(issues);
    }

    private String reason() {
        return ImportReason.of(job.language(), "wordpress", job.file().getFileName(), String.valueOf(job.runId()));
    }

    private Saved draft(Typed typed) {
        return desks.texts().create(text.type(), text.language(), typed.input(), text.writer(), List.of(job.begunBy()));
    }

    private void tellState(ItemReport report) {
        if (refused != null) {
            report.say(Verdict.CHANGED, job.isTrial() ? "draft-also-then" : "not-published");
            report.refused(Verdict.CHANGED, refused);
        }
        if (item.isSecret()) {
            report.say(Verdict.CHANGED, "secret-draft");
        } else if (item.status().equals("future")) {
            report.say(
                    Verdict.CHANGED,
                    "future-draft",
                    WxrDates.published(item).map(Instant::toString).orElse("?"));
        } else if (item.status().equals("publish") && job.mode() != ImportMode.DRAFTS && date().isEmpty()) {
            report.say(Verdict.CHANGED, "no-date-draft");
        }
    }

    /** When it was published; empty where it is not to be so here. A trial tries this too, and keeps nothing. */
    private Optional<Instant> date() {
        return job.mode() != ImportMode.DRAFTS && item.status().equals("publish") && !item.isSecret()
                ? WxrDates.published(item)
                        .filter(date -> !date.isAfter(desks.clock().instant()))
                : Optional.empty();
    }

    private void redirect(long documentId, ItemReport report) {
        var from = text.oldPath();
        var to = text.address(documentId);
        if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get())) {
            return;
        }
        if (desks.redirectQueries().at(from.get()).isPresent()) {
            // somebody has said already where it leads
            report.say(Verdict.CHANGED, "redirect-there", from.get());
            return;
        }
        var quoted = "\"" + from.get().replace("\"", "\"\"") + "\",\"" + to.get() + "\"";
        desks.redirects().take(quoted, false).lines().stream()
                .filter(line -> line.why().isPresent())
                .forEach(line -> report.say(Verdict.CHANGED, "old-address-refused", from.get()));
    }
}
