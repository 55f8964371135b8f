package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import bg.glashatay.ejb.transfer.ImportService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** An administrator who brings old sites in, and looks at what came of them. */
@Dependent
public class ImportDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** All that an import could change, but for its own report. */
    private static final List<String> TABLES = List.of(
            "document",
            "edition",
            "edition_contributor",
            "revision",
            "state_change",
            "address",
            "asset",
            "section",
            "account",
            "role_assignment",
            "redirect",
            "imported_item");

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    ImportService imports;

    @Inject
    SectionService sections;

    static String name() {
        return "wp" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String source(String name) {
        return name + ".example.bg";
    }

    static Path folder() {
        return Path.of(System.getenv("CMS_DATA_DIR")).resolve("import");
    }

    /** A section of its own, so that nothing stands where other tests look. */
    String section(String name) {
        desk.as("admin", () -> sections.create(name, Optional.empty(), new SectionText(name, name, "", ""), false));
        return name;
    }

    long begin(String name, ImportMode mode, String section) {
        return desk.as("admin", () -> imports.begin(name + ".xml", mode, section));
    }

    boolean isUnderWay() {
        return desk.as("admin", () -> imports.isUnderWay());
    }

    ImportRun run(String name, ImportMode mode, String section) {
        var id = begin(name, mode, section);
        var end = Instant.now().plus(PATIENCE);
        var run = desk.as("admin", () -> imports.find(id));
        while (Instant.now().isBefore(end) && (!run.isFinished() || isUnderWay())) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            run = desk.as("admin", () -> imports.find(id));
        }
        assertThat(run.isFinished()).isTrue();
        return run;
    }

    Map<Verdict, Long> counts(ImportRun run) {
        return desk.as("admin", () -> imports.counts(run.getId()));
    }

    List<String> sentences(ImportRun run, String key) {
        return rows.column(
                "select sentence from import_line where run_id = ? and item_key = ? order by id", run.getId(), key);
    }

    String document(String name, String key) {
        return rows.column(
                        "select cast(document_id as text) from imported_item where source = ? and item_key = ?",
                        source(name),
                        key)
                .get(0);
    }

    String text(String field, String document) {
        return rows.column(
                        "select r." + field
                                + " from edition e join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id"
                                + " where e.document_id = cast(? as bigint)",
                        document)
                .get(0);
    }

    Map<String, String> sums() {
        var sums = new TreeMap<String, String>();
        TABLES.forEach(table -> sums.put(
                table,
                rows.column("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')"
                                + " from " + table + " t")
                        .get(0)));
        return sums;
    }
}
