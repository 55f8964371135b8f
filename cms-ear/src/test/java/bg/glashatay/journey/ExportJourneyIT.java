package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.glashatay.run.Build;
import com.microsoft.playwright.Download;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An administrator takes the site along, and a program that knows nothing of us reads it by the published schema. */
class ExportJourneyIT extends Journey {

    private static final String PAGE = ExportedSite.PAGE;

    private static final Path SCHEMA = Build.current().root().resolve("docs/export-format.schema.json");

    @Test
    void everythingIsTakenAlongAsTheSchemaSays() throws IOException {
        var archive = made(1);

        try (var zip = new ZipFile(archive.toFile())) {
            var manifest = checked(zip, "manifest", "manifest.json");
            checked(zip, "site", "site.json");
            checked(zip, "media", "media.json");
            var states = new TreeSet<String>();
            for (var part : manifest.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                var name = part.getString("name");
                Assertions.assertThat(sum(bytes(zip, name))).as(name).isEqualTo(part.getString("sha256"));
                if (name.startsWith("documents/")) {
                    states.addAll(states(checked(zip, "document", name)));
                }
            }
            Assertions.assertThat(states)
                    .contains("DRAFT", "IN_REVIEW", "PUBLISHED", "SCHEDULED", "SUPERSEDED", "UNPUBLISHED", "WITHDRAWN")
                    .doesNotContain("DISCARDED");
            Assertions.assertThat(zip.size())
                    .isEqualTo(manifest.getJsonArray("parts").size() + 1);
        }
    }

    @Test
    void publicArchiveHasNothingThatCitizensCannotRead() throws IOException {
        var archive = made(0);

        try (var zip = new ZipFile(archive.toFile())) {
            var manifest = checked(zip, "manifest", "manifest.json");
            var site = checked(zip, "site", "site.json");
            Assertions.assertThat(site.getJsonArray("gone")).isNotEmpty();
            var unlike = new TreeMap<String, String>();
            var states = new TreeSet<String>();
            for (var part : manifest.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                if (part.getString("name").startsWith("documents/")) {
                    var document = checked(zip, "document", part.getString("name"));
                    states.addAll(states(document));
                    document.getJsonObject("languages").forEach((language, texts) -> {
                        var address = texts.asJsonObject().getString("address", "");
                        if (!address.isEmpty() && site().get(address).statusCode() != 200) {
                            unlike.put(
                                    address, String.valueOf(site().get(address).statusCode()));
                        }
                    });
                }
            }
            Assertions.assertThat(states).containsExactly("PUBLISHED", "WITHDRAWN");
            Assertions.assertThat(unlike).isEmpty();
            var all = new String(
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith(".json"))
                            .map(entry -> new String(bytes(zip, entry.getName()), StandardCharsets.UTF_8))
                            .reduce("", String::concat)
                            .getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            Assertions.assertThat(all).doesNotContain("argon2", "@demo", "\"reviewBy\"", "\"unreviewed\"");
        }
    }

    @Test
    void siteTakesInNoArchiveOfItsOwn() throws IOException {
        login("admin");
        open(PAGE);
        ExportedSite.make(page(), 0);
        var folder = Files.createDirectories(site().product().dataFolder().resolve("import"));
        var archive = page().waitForDownload(
                        () -> ExportedSite.newest(page()).locator("a[download]").click());
        archive.saveAs(folder.resolve("own.zip"));
        try {
            var imports = new ImportPage(page(), site().address("/").toString());
            Assertions.assertThat(imports.bringIn("own.zip", "PUBLISHED"))
                    .contains("Файлът е отхвърлен и нищо не е променено")
                    .contains("на същата тази инсталация");
            assertThat(page().locator("table.rows")).hasCount(0);
        } finally {
            Files.delete(folder.resolve("own.zip"));
        }
    }

    @Test
    void othersTakeNothingAlong() {
        login("section-editor");
        Assertions.assertThat(open(PAGE).status()).isEqualTo(403);
        Assertions.assertThat(open(PAGE + "/files/glashatay-export-20260101-000000.zip")
                        .status())
                .isEqualTo(403);
        login("admin");
        Assertions.assertThat(open(PAGE + "/files/glashatay-export-20260101-000000.zip")
                        .status())
                .isEqualTo(404);
        Assertions.assertThat(open(PAGE + "/files/..%2f..%2fsecrets").status()).isIn(400, 404);
    }

    /** @param scope which of the choices */
    private Path made(int scope) {
        login("admin");
        administer(page(), "Сайт", PAGE);
        ExportedSite.make(page(), scope);
        var newest = ExportedSite.newest(page());
        assertReadable(page());
        Download file =
                page().waitForDownload(() -> newest.locator("a[download]").click());
        Assertions.assertThat(file.suggestedFilename()).matches("glashatay-export-\\d{8}-\\d{6}\\.zip");
        open(PAGE + "?ui=en");
        assertThat(page().locator("h1")).hasText("Exporting the site");
        open(PAGE + "?ui=bg");
        return file.path();
    }

    private static JsonObject checked(ZipFile zip, String definition, String name) throws IOException {
        var bytes = bytes(zip, name);
        var complaints = schema(definition).validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON);
        Assertions.assertThat(complaints).as(name).isEmpty();
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    private static JsonSchema schema(String definition) throws IOException {
        var whole = Files.readString(SCHEMA);
        var of = whole.replaceFirst("\\{", "{\n  \"\\$ref\": \"#/\\$defs/" + definition + "\",");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(of);
    }

    private static TreeSet<String> states(JsonObject document) {
        var states = new TreeSet<String>();
        for (var texts : new ArrayList<>(document.getJsonObject("languages").values())) {
            texts.asJsonObject()
                    .getJsonArray("editions")
                    .getValuesAs(JsonObject.class)
                    .forEach(edition -> states.add(edition.getString("state")));
        }
        return states;
    }

    private static byte[] bytes(ZipFile zip, String name) {
        try (var bytes = zip.getInputStream(zip.getEntry(name))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
