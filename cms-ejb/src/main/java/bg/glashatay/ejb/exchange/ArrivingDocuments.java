package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.TakeOverService;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.transfer.ImportReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;

/** The documents of an archive, one after the other, each after those that it names. */
@ApplicationScoped
class ArrivingDocuments {

    @Inject
    TakeOverService texts;

    @Inject
    PublishingService publishing;

    @Inject
    TakenAddresses taken;

    void take(Arrival arrival) {
        var manifest = arrival.archive().manifest();
        var language = arrival.job().language();
        var reason = ImportReason.of(
                language,
                "archive",
                manifest.siteName(),
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                        .withZone(SiteClock.ZONE)
                        .format(manifest.madeAt()),
                arrival.job().begunBy());
        for (var id : InOrder.in(arrival.archive())) {
            var part = PartName.ofDocument(id);
            var document = ArchivedDocument.read(arrival.archive(), part);
            var key = "document:" + id;
            arrival.job().item(key, document.name(), manifest.parts().get(part).sha256(), (report, before) -> {
                if (arrival.job().isTrial()) {
                    return Imported.nothing();
                }
                var here = before.flatMap(ImportedItem::documentId);
                if (here.isPresent()) {
                    // from an earlier archive; who has gone on writing here must not lose it
                    report.say(Verdict.DROPPED, "changed-since");
                    return Imported.document(here.get(), before.get().getContentHash());
                }
                return new ArrivingDocument(arrival, report, texts, publishing, taken, reason, document).take();
            });
            arrival.job().known(key).flatMap(ImportedItem::documentId).ifPresent(here -> {
                arrival.became(id, here);
                if (arrival.isPublicOnly()) {
                    document.texts().values().forEach(all -> all.formerAddresses()
                            .forEach(former -> arrival.movedOn(former, all.address())));
                }
            });
        }
    }
}
