package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.transfer.Imported;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.ejb.home.HomeService.BlockWish;
import bg.glashatay.ejb.publishing.TakeOverService;
import bg.glashatay.ejb.redirects.ImportReport;
import bg.glashatay.ejb.redirects.RedirectLine;
import bg.glashatay.ejb.redirects.RedirectService;
import bg.glashatay.ejb.search.PromotionService;
import bg.glashatay.ejb.search.SynonymService;
import bg.glashatay.ejb.site.MenuService;
import bg.glashatay.ejb.transfer.ItemReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What leads to the documents: menus, redirects, the front pages, and what editors say of search. */
@ApplicationScoped
class ArrivingWays {

    @Inject
    MenuService menus;

    @Inject
    RedirectService redirects;

    @Inject
    HomeService home;

    @Inject
    SynonymService synonyms;

    @Inject
    PromotionService promotions;

    @Inject
    TakeOverService texts;

    @Inject
    WaysHere here;

    void take(Arrival arrival, JsonObject site) {
        for (var menu : Menu.values()) {
            objects(site.getJsonObject("menus"), name(menu)).forEach(item -> menuItem(arrival, menu, item));
        }
        redirects(arrival, site);
        for (var language : Language.values()) {
            item(
                    arrival,
                    "home:" + language.code(),
                    "/" + language.code(),
                    page(site, language),
                    report -> arrange(arrival, language, page(site, language), report));
        }
        objects(site, "synonyms")
                .forEach(synonym -> item(
                        arrival,
                        "synonym:" + synonym.getString("spoken") + "=" + synonym.getString("meant"),
                        synonym.getString("spoken"),
                        synonym,
                        report -> synonym(synonym, report)));
        objects(site, "promoted")
                .forEach(promoted -> item(
                        arrival,
                        "promoted:" + promoted.getString("phrase") + "=" + promoted.getString("document"),
                        promoted.getString("phrase"),
                        promoted,
                        report -> promote(arrival, promoted, report)));
    }

    private interface Work {
        void take(ItemReport report);
    }

    private static void item(Arrival arrival, String key, String name, JsonObject piece, Work work) {
        var job = arrival.job();
        job.item(shortened(key), name, Arrival.digest(piece), (report, before) -> {
            if (!job.isTrial()) {
                work.take(report);
            }
            return Imported.nothing();
        });
    }

    private static String shortened(String key) {
        return key.length() <= 400 ? key : key.substring(0, 300) + Arrival.digest(key);
    }

    private void menuItem(Arrival arrival, Menu menu, JsonObject json) {
        var labels = json.getJsonObject("labels");
        var to = json.isNull("section")
                ? json.isNull("address") ? "#" + json.getString("document") : json.getString("address")
                : "/" + json.getString("section");
        item(arrival, "menu:" + menu + ":" + to, menu + " " + to, json, report -> {
            var address = to.startsWith("#") ? address(arrival, to.substring(1)) : Optional.of(to);
            if (address.isEmpty()) {
                report.say(Verdict.DROPPED, "document-missing");
            } else if (here.isInMenu(menu, address.get())) {
                report.say(Verdict.UNCHANGED, "unchanged");
            } else {
                menus.add(menu, address.get(), labels.getString("bg"), labels.getString("en"));
            }
        });
    }

    private Optional<String> address(Arrival arrival, String document) {
        return arrival.document(document)
                .flatMap(id -> texts.address(id, Language.BG).or(() -> texts.address(id, Language.EN)));
    }

    private void redirects(Arrival arrival, JsonObject site) {
        var lines = new ArrayList<JsonObject>(objects(site, "redirects"));
        objects(site, "gone")
                .forEach(gone -> lines.add(redirect(
                        gone.getString("address"),
                        gone.isNull("replacement")
                                ? null
                                : address(arrival, gone.getString("replacement"))
                                        .orElse(null))));
        arrival.movedOn().forEach((former, address) -> lines.add(redirect(former, address)));
        for (int first = 0; first < lines.size(); first += RedirectService.MAX_LINES) {
            var some = lines.subList(first, Math.min(lines.size(), first + RedirectService.MAX_LINES));
            var piece = JsonText.object().add("lines", some.toString()).build();
            item(arrival, "redirects:" + first, "301", piece, report -> lead(some, report));
        }
    }

    private static JsonObject redirect(String from, String to) {
        return JsonText.object().add("from", from).add("to", JsonText.text(to)).build();
    }

    private void lead(List<JsonObject> lines, ItemReport report) {
        var ways = IntStream.range(0, lines.size())
                .mapToObj(i -> way(i + 1, lines.get(i)))
                .toList();
        redirects.lead(ways, false).lines().stream()
                .filter(line -> line.outcome() == ImportReport.Outcome.REFUSED)
                .forEach(line -> report.say(Verdict.DROPPED, "redirect-refused", line.from(), line.to()));
    }

    private static RedirectLine way(int number, JsonObject line) {
        return RedirectLine.of(number, line.getString("from"), line.isNull("to") ? "" : line.getString("to"));
    }

    private void arrange(Arrival arrival, Language language, JsonObject page, ItemReport report) {
        if (here.isHomeArranged(language)) {
            report.say(Verdict.UNCHANGED, "home-arranged");
            return;
        }
        for (var slot : objects(page, "slots")) {
            var until = time(slot, "until");
            var document = arrival.document(slot.getString("document"));
            if (document.isEmpty()) {
                report.say(Verdict.CHANGED, "slot-missing");
            } else if (until.isEmpty()
                    || until.get().instant().isAfter(arrival.job().now())) {
                home.put(
                        language,
                        HomePlace.valueOf(slot.getString("place")),
                        document.get(),
                        time(slot, "from"),
                        until);
            }
        }
        var blocks = objects(page, "blocks").stream()
                .filter(block -> here.isTopSection(block.getString("section")))
                .map(block -> new BlockWish(block.getString("section"), block.getBoolean("shown")))
                .toList();
        if (!blocks.isEmpty()) {
            home.arrangeBlocks(language, blocks);
        }
    }

    private static Optional<PublicationTime> time(JsonObject slot, String member) {
        return slot.isNull(member)
                ? Optional.empty()
                : Optional.of(
                        new PublicationTime(Instant.parse(slot.getString(member)), ZoneId.of(slot.getString("zone"))));
    }

    private void synonym(JsonObject synonym, ItemReport report) {
        if (here.isSynonym(synonym.getString("spoken"), synonym.getString("meant"))) {
            report.say(Verdict.UNCHANGED, "unchanged");
        } else {
            synonyms.add(synonym.getString("spoken"), synonym.getString("meant"), synonym.getBoolean("bothWays"));
        }
    }

    private void promote(Arrival arrival, JsonObject promoted, ItemReport report) {
        var document = arrival.document(promoted.getString("document"));
        var address = document.flatMap(here::publicAddress);
        if (document.isEmpty()) {
            report.say(Verdict.DROPPED, "document-missing");
        } else if (address.isEmpty()) {
            report.say(Verdict.DROPPED, "promoted-not-public");
        } else {
            promotions.add(promoted.getString("phrase"), address.get());
        }
    }

    private static String name(Menu menu) {
        return menu.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject page(JsonObject site, Language language) {
        return site.getJsonObject("home").getJsonObject(language.code());
    }

    private static List<JsonObject> objects(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(JsonObject.class);
    }

    /** How many things {@link #take} goes through. */
    static long count(JsonObject site) {
        long redirects =
                objects(site, "redirects").size() + objects(site, "gone").size();
        return objects(site.getJsonObject("menus"), "main").size()
                + objects(site.getJsonObject("menus"), "footer").size()
                + (redirects + RedirectService.MAX_LINES - 1) / RedirectService.MAX_LINES
                + Language.values().length
                + objects(site, "synonyms").size()
                + objects(site, "promoted").size();
    }
}
