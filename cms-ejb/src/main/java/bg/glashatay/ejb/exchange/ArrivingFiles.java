package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.library.Description;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.transfer.ItemReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The library of an archive: the same bytes, and what was told of them. What the library here tells already stays. */
@ApplicationScoped
class ArrivingFiles {

    @Inject
    MediaService media;

    @Inject
    LibraryService library;

    void take(Arrival arrival) {
        arrival.archive().eachFile(told -> take(arrival, told));
    }

    private void take(Arrival arrival, JsonObject told) {
        var sha256 = told.getString("sha256");
        arrival.job().item("file:" + sha256, told.getString("fileName"), Arrival.digest(told), (report, before) -> {
            if (!arrival.job().isTrial()) {
                arrival.job().at(Instant.parse(told.getString("uploadedAt")), () -> keep(arrival, told, report));
            }
            return arrival.job().isTrial() ? Imported.nothing() : Imported.asset(sha256);
        });
    }

    private void keep(Arrival arrival, JsonObject told, ItemReport report) {
        var asset = upload(arrival, told);
        if (asset.isDescribed()) {
            report.say(Verdict.UNCHANGED, "file-there");
            return;
        }
        var focus = told.getJsonObject("focus");
        library.describe(
                asset.getSha256(),
                asset.getVersion(),
                new Description(
                        told.getString("alt"),
                        told.getString("author"),
                        told.getString("licence"),
                        focus.getInt("x"),
                        focus.getInt("y")));
    }

    private Asset upload(Arrival arrival, JsonObject told) {
        try (var bytes = arrival.archive().open(PartName.ofFile(told.getString("sha256")))) {
            return told.getString("mediaType").startsWith("image/")
                    ? media.upload(told.getString("fileName"), bytes, told.getString("credit"))
                    : media.uploadDocument(told.getString("fileName"), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
