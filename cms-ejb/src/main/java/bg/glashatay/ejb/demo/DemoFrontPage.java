package bg.glashatay.ejb.demo;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.ejb.home.HomeService.BlockWish;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** Arranges the demo's front pages as its editors would have: {@code home.json}. */
@Dependent
class DemoFrontPage {

    @Inject
    HomeService home;

    @Inject
    ActingAccount acting;

    /** @param documents the demo's documents by the keys of their files */
    void arrange(Map<String, Long> documents, DemoCalendar calendar) {
        try (var reader = Json.createReader(DemoSite.open("home.json"))) {
            var page = reader.readObject();
            for (var slot : page.getJsonArray("slots").getValuesAs(JsonObject.class)) {
                acting.as(
                        "publisher",
                        () -> home.put(
                                language(slot),
                                HomePlace.valueOf(slot.getString("place")),
                                documents.get(slot.getString("document")),
                                time(slot, "from", calendar),
                                time(slot, "until", calendar)));
            }
            for (var blocks : page.getJsonArray("blocks").getValuesAs(JsonObject.class)) {
                var order = blocks.getJsonArray("order").getValuesAs(JsonString.class).stream()
                        .map(section -> new BlockWish(section.getString(), true))
                        .toList();
                acting.as("publisher", () -> home.arrangeBlocks(language(blocks), order));
            }
        }
    }

    private static Language language(JsonObject row) {
        return Language.ofCode(row.getString("language")).orElseThrow();
    }

    /** A day counted from today, and a time of it: {@code "+3 09:00"}. */
    private static Optional<PublicationTime> time(JsonObject slot, String name, DemoCalendar calendar) {
        return Optional.ofNullable(slot.getString(name, null))
                .map(when -> when.split(" "))
                .map(words -> calendar.moment(Integer.parseInt(words[0]), LocalTime.parse(words[1])))
                .map(DemoFrontPage::inTown);
    }

    private static PublicationTime inTown(Instant moment) {
        return new PublicationTime(moment, SiteClock.ZONE);
    }
}
