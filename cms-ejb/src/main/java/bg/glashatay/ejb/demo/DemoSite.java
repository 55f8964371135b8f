package bg.glashatay.ejb.demo;

import bg.glashatay.domain.site.Menu;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectService;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.security.DemoAccounts;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.MenuService;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;

/** Loads the demo site into an empty database where {@code CMS_DEMO=true} asks for it. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSite {

    private static final System.Logger LOG = Logs.of(DemoSite.class);

    @Inject
    Settings settings;

    @Inject
    DemoAccounts accounts;

    @Inject
    SectionService sections;

    @Inject
    MenuService menus;

    @Inject
    RedirectService redirects;

    @Inject
    RedirectQueries addresses;

    @Inject
    DemoImages images;

    @Inject
    DemoHistory history;

    @Inject
    DemoSearch search;

    @Inject
    DemoFeedback feedback;

    @Inject
    DemoFrontPage frontPage;

    @Inject
    ActingAccount acting;

    @PostConstruct
    void load() {
        if (!settings.demo()) {
            return;
        }
        if (!accounts.create()) {
            if (isHalf()) {
                LOG.log(
                        Level.WARNING,
                        "The demo site is not whole: it was cut off while it was loaded, or an earlier version loaded it."
                                + " To have all of it, delete the data folder and start again.");
            }
            return;
        }
        var started = System.nanoTime();
        acting.as("admin", this::loadSections);
        accounts.assignSections();
        var calendar = new DemoCalendar(LocalDate.now(SiteClock.ZONE));
        var uploaded = images.upload(calendar);
        var files = text("documents/index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        for (var file : files) {
            var document = new DemoDocument(file, text("documents/" + file), calendar);
            history.live(document, uploaded);
        }
        search.load();
        feedback.load(text("feedback.txt"), history, calendar);
        frontPage.arrange(history.documents(), calendar);
        acting.as("admin", this::loadWays);
        LOG.log(
                Level.INFO,
                "Loaded the demo site: {0} texts in {1} ms.",
                files.size(),
                (System.nanoTime() - started) / 1_000_000);
    }

    /** Whether the people of the demo are here, and what is loaded last is not. */
    boolean isHalf() {
        return accounts.areTheDemos()
                && text("redirects.csv")
                        .lines()
                        .reduce((before, last) -> last)
                        .flatMap(last -> addresses.at(last.split(";", -1)[0]))
                        .isEmpty();
    }

    private void loadSections() {
        try (var reader = Json.createReader(open("sections.json"))) {
            var ids = new HashMap<String, Long>();
            for (var section : reader.readArray().getValuesAs(JsonObject.class)) {
                var slug = section.getString("slug");
                var parent = Optional.ofNullable(ids.get(section.getString("parent", "")));
                var names = new SectionText(
                        section.getString("name_bg"),
                        section.getString("name_en"),
                        section.getString("description_bg"),
                        section.getString("description_en"));
                ids.put(slug, sections.create(slug, parent, names, parent.isEmpty()));
            }
        }
    }

    /** The menu at the foot, and what is left of the town's old site: addresses that lead on. */
    private void loadWays() {
        try (var reader = Json.createReader(open("menus.json"))) {
            for (var item : reader.readArray().getValuesAs(JsonObject.class)) {
                menus.add(
                        Menu.FOOTER, item.getString("address"), item.getString("label_bg"), item.getString("label_en"));
            }
        }
        redirects.take(text("redirects.csv"), true);
    }

    static String text(String name) {
        try (var file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        var file = DemoSite.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("The demo lacks " + name);
        }
        return file;
    }
}
