package bg.glashatay.ejb.demo;

import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Uploads the demo's pictures, long before the texts that show them were written. */
@Dependent
class DemoImages {

    private static final int DAYS_AGO = -80;

    @Inject
    MediaService media;

    @Inject
    ActingAccount acting;

    @Inject
    SiteClock clock;

    /** The SHA-256 of each picture by the name of its file. */
    Map<String, String> upload(DemoCalendar calendar) {
        var uploaded = new HashMap<String, String>();
        try (var reader = Json.createReader(DemoSite.open("images/credits.json"))) {
            for (var image : reader.readArray().getValuesAs(JsonObject.class)) {
                var file = image.getString("file");
                var then = calendar.moment(DAYS_AGO + uploaded.size(), LocalTime.of(10, 30));
                clock.at(then, () -> acting.as("author", () -> uploaded.put(file, upload(file, image))));
            }
        }
        return uploaded;
    }

    private String upload(String file, JsonObject image) {
        try (var bytes = DemoSite.open("images/" + file)) {
            return media.upload(file, bytes, image.getString("credit")).getSha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
