package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.exchange.ArchivedDocument.Edition;
import bg.glashatay.ejb.exchange.ArchivedDocument.How;
import bg.glashatay.ejb.exchange.ArchivedDocument.Text;
import bg.glashatay.ejb.exchange.History.Happening;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.publishing.TakeOverService;
import bg.glashatay.ejb.transfer.ItemReport;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A document of an archive as it lives through its past once more: each text is written, goes out and is taken back by
 * the real steps, at the times at which it was. Approvals do not travel: what stands published is published without
 * review, which the unreviewed list shows, and what was on its way is a draft.
 */
final class ArrivingDocument {

    private final Arrival arrival;
    private final ItemReport report;
    private final TakeOverService texts;
    private final PublishingService publishing;
    private final TakenAddresses taken;
    private final String reason;

    private final ArchivedDocument document;
    private final Map<Language, Long> faces = new EnumMap<>(Language.class);
    private final Map<Language, String> slugs = new EnumMap<>(Language.class);
    private Saved last;

    ArrivingDocument(
            Arrival arrival,
            ItemReport report,
            TakeOverService texts,
            PublishingService publishing,
            TakenAddresses taken,
            String reason,
            ArchivedDocument document) {
        this.arrival = arrival;
        this.report = report;
        this.texts = texts;
        this.publishing = publishing;
        this.taken = taken;
        this.reason = reason;
        this.document = document;
    }

    /** Brings it in; nothing comes of a document of which there is no text for the mode. */
    Imported take() {
        if (arrival.job().mode() == ImportMode.PUBLISHED) {
            History.of(document, arrival.isPublicOnly()).forEach(this::happen);
            document.texts().forEach((language, all) -> newest(all.editions(), EditionState::isPrePublication)
                    .ifPresent(edition -> draft(language, edition)));
        } else {
            document.texts().forEach((language, all) -> newest(all.editions(), EditionState::isPrePublication)
                    .or(() -> newest(all.editions(), ArrivingDocument::isRead))
                    .ifPresent(edition -> draft(language, edition)));
        }
        if (last == null) {
            report.say(Verdict.DROPPED, "gone-left-out");
            return Imported.nothing();
        }
        document.texts().forEach(this::compareAddress);
        return Imported.document(last.documentId(), last.contentHash());
    }

    private static boolean isRead(EditionState state) {
        return state == EditionState.PUBLISHED || state == EditionState.WITHDRAWN;
    }

    private static Optional<Edition> newest(List<Edition> editions, Predicate<EditionState> states) {
        return editions.stream().filter(edition -> states.test(edition.state())).reduce((one, later) -> later);
    }

    private void happen(Happening happening) {
        var step = happening.step();
        arrival.job().at(step.at(), () -> {
            var face = faces.get(happening.language());
            switch (step.how()) {
                case PUBLISHED -> publish(happening);
                case RESTORED -> {
                    if (face == null) {
                        publish(happening);
                    } else {
                        faces.put(happening.language(), publishing.restore(face));
                    }
                }
                case WITHDRAWN -> publishing.withdraw(face, step.explanation());
                case UNPUBLISHED -> publishing.unpublish(face, step.explanation(), replacement(happening.edition()));
                case EXPIRED -> expire(happening, face);
            }
        });
    }

    private void publish(Happening happening) {
        var edition = happening.edition();
        var language = happening.language();
        var told = edition.text();
        if (arrival.isPublicOnly() && happening.step().how() == How.RESTORED || isSilent(happening)) {
            told = History.told(told, false, "");
        }
        var saved = write(language, told, slugOf(edition.address()));
        plan(saved, edition, happening.step().at());
        publishing.publishWithoutReview(saved.editionId(), reason);
        faces.put(language, saved.editionId());
        slugs.put(language, slugOf(edition.address()));
    }

    /** Of the present text of a public archive, whose earlier ones are not there: an update only where readers were told. */
    private boolean isSilent(Happening happening) {
        var edition = happening.edition();
        return arrival.isPublicOnly()
                && edition.steps().contains(happening.step())
                && !History.toldAt(
                        document.texts().get(happening.language()).updates(),
                        happening.step().at());
    }

    private void expire(Happening happening, long face) {
        var expiry = happening.edition().expiry();
        if (expiry != null && expiry.hasPassed(happening.step().at())) {
            publishing.expire(face);
        } else if (happening.edition().state() == EditionState.WITHDRAWN) {
            publishing.withdraw(face, happening.step().explanation());
        } else {
            publishing.unpublish(face, happening.step().explanation(), Optional.empty());
        }
    }

    private void draft(Language language, Edition edition) {
        var saved = write(
                language,
                edition.text(),
                slugOf(
                        document.texts().get(language).address() == null
                                ? edition.address()
                                : document.texts().get(language).address()));
        plan(saved, edition, arrival.job().now());
        if (edition.scheduledFor() != null) {
            report.say(Verdict.CHANGED, "schedule-left-out", edition.scheduledFor());
        } else if (edition.state() != EditionState.DRAFT) {
            report.say(Verdict.CHANGED, "back-to-draft");
        }
    }

    private void plan(Saved saved, Edition edition, Instant at) {
        Optional<Expiry> expiry = Optional.ofNullable(edition.expiry()).filter(chosen -> !chosen.hasPassed(at));
        if (expiry.isPresent()) {
            publishing.expireAt(saved.editionId(), expiry);
        }
        if (edition.reviewBy() != null) {
            publishing.reviewBy(saved.editionId(), Optional.of(edition.reviewBy()));
        }
    }

    private Optional<Long> replacement(Edition edition) {
        if (edition.replacement() == null) {
            return Optional.empty();
        }
        var here = arrival.document(edition.replacement());
        if (here.isEmpty()) {
            report.say(Verdict.CHANGED, "replacement-missing");
        }
        return here;
    }

    private Saved write(Language language, Text text, String slug) {
        var input = new ArrivingText(arrival, report).content(text, wanted(language, text, slug));
        var by = arrival.job().begunBy();
        last = last == null
                ? first(language, input, by)
                : texts.next(last.documentId(), language, input, by, List.of(by));
        return last;
    }

    private Saved first(Language language, ContentInput input, String by) {
        return document.type() == DocumentType.BLOCK
                ? texts.createBlock(
                        Optional.ofNullable(document.kind()).orElse(BlockKind.TEXT), language, input, by, List.of(by))
                : texts.create(document.type(), language, input, by, List.of(by));
    }

    /** The slug that has to be asked for so that the text stands where it stood; empty where it comes there by itself. */
    private String wanted(Language language, Text text, String slug) {
        var asked = text.slug() != null ? text.slug() : slug;
        var before = slugs.get(language);
        var byItself = before != null
                ? before
                : Slug.from(text.title()).map(Slug::value).orElse("");
        if (asked.isEmpty() || text.slug() == null && asked.equals(byItself)) {
            return "";
        }
        var document = last == null ? null : last.documentId();
        return taken.isTaken(language, text.section(), asked, document) ? "" : asked;
    }

    private static String slugOf(String address) {
        return address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
    }

    private void compareAddress(Language language, ArchivedDocument.Texts all) {
        if (all.address() == null) {
            return;
        }
        texts.address(last.documentId(), language)
                .filter(here -> !here.equals(all.address()))
                .ifPresent(here -> report.say(Verdict.CHANGED, "other-address", all.address(), here));
    }
}
