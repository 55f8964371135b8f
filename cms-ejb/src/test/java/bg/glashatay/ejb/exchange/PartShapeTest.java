package bg.glashatay.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.exchange.ExportScope;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an archive says of a site and its files is judged, member by member, before anything of it is taken. */
class PartShapeTest {

    private static final String SITE =
            """
            {"sections": [{"slug": "kultura", "firstSlug": "kultura", "formerSlugs": ["izkustvo"], "parent": null,
              "names": {"bg": "Култура", "en": "Culture"}, "descriptions": {"bg": "", "en": ""},
              "retiredAt": "2026-01-02T03:04:05Z", "leadsTo": null}],
             "menus": {"main": [{"section": "kultura", "document": null, "address": null,
               "labels": {"bg": "", "en": ""}}], "footer": []},
             "redirects": [{"from": "/staro", "to": "/novo"}],
             "gone": [{"address": "/kultura/izchezna", "replacement": "7"}],
             "home": {"bg": {"slots": [{"place": "LEAD", "document": "7", "from": "2026-01-02T03:04:05Z",
                "until": null, "zone": "Europe/Sofia"}], "blocks": [{"section": "kultura", "shown": true}]},
              "en": {"slots": [], "blocks": []}},
             "tags": [{"language": "bg", "slug": "most", "name": "мост", "documents": 3}],
             "synonyms": [{"spoken": "кмет", "meant": "градоначалник", "bothWays": false}],
             "promoted": [{"phrase": "данъци", "document": "7"}]}
            """;

    private static final String FILE =
            """
            {"sha256": "%s", "fileName": "most.jpg", "mediaType": "image/jpeg", "bytes": 5, "width": 1, "height": 2,
             "alt": "", "credit": "", "author": "", "licence": "", "focus": {"x": 50, "y": 50},
             "uploadedAt": "2026-01-02T03:04:05Z"}
            """
                    .formatted("a".repeat(64));

    @TempDir
    Path folder;

    @Test
    void everyMemberHasToBeThereAndToBeWhatItIs() {
        assertEachMemberCounts(PartShape.SITE, object(SITE));
        assertEachMemberCounts(PartShape.FILE, object(FILE));
    }

    private static void assertEachMemberCounts(Shape shape, JsonObject whole) {
        assertThat(shape.fits(whole)).isTrue();
        var paths = new TreeSet<String>();
        gather("", whole, paths);
        assertThat(paths).hasSizeGreaterThan(10);
        for (var path : paths) {
            assertThat(shape.fits(patched(whole, patch -> patch.remove(path))))
                    .as("without %s", path)
                    .isFalse();
            assertThat(shape.fits(patched(
                            whole,
                            patch -> patch.replace(
                                    path, Json.createObjectBuilder().build()))))
                    .as("an object at %s", path)
                    .isFalse();
        }
        assertThat(shape.fits(patched(whole, patch -> patch.add("/more", "x")))).isFalse();
    }

    /** A list may lack its only element, so elements themselves are passed over. */
    private static void gather(String path, JsonValue value, TreeSet<String> paths) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                paths.add(path + "/" + name);
                gather(path + "/" + name, member, paths);
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            var list = value.asJsonArray();
            for (int i = 0; i < list.size(); i++) {
                gather(path + "/" + i, list.get(i), paths);
            }
        }
    }

    private static JsonObject patched(JsonObject whole, UnaryOperator<JsonPatchBuilder> change) {
        var patch = change.apply(Json.createPatchBuilder()).build();
        return patch.apply(whole);
    }

    /** The import works in a thread of the server's, and an Error there is nobody's. */
    @Test
    void slugWithoutEndIsRefusedInASmallStack() throws InterruptedException {
        var endless =
                patched(object(SITE), patch -> patch.replace("/sections/0/slug", "a" + "-a".repeat(500_000) + "!"));
        var judged = new AtomicReference<Boolean>();
        var judge = new Thread(null, () -> judged.set(PartShape.SITE.fits(endless)), "judge", 256 << 10);
        judge.start();
        judge.join();

        assertThat(judged).hasValue(false);
    }

    @Test
    void textsThatCannotBeReadAreNone() {
        var site = object(SITE);
        for (var wrong : Map.of(
                        "/sections/0/slug", "Култура",
                        "/sections/0/retiredAt", "2026-13-45T03:04:05Z",
                        "/gone/0/replacement", "07",
                        "/redirects/0/from", "staro",
                        "/home/bg/slots/0/place", "NOWHERE",
                        "/home/bg/slots/0/zone", "Europe/Yavorgrad",
                        "/tags/0/language", "de")
                .entrySet()) {
            assertThat(PartShape.SITE.fits(patched(site, patch -> patch.replace(wrong.getKey(), wrong.getValue()))))
                    .as(wrong.toString())
                    .isFalse();
        }
    }

    @Test
    void filesAreReadOneAfterTheOther() throws IOException {
        var names = new ArrayList<JsonString>();
        try (var reader = archive(SITE, "{\"files\":[" + FILE + "," + FILE + "]}")) {
            reader.eachFile(file -> names.add(file.getJsonString("fileName")));
            assertThat(reader.site()).isEqualTo(object(SITE));
        }
        assertThat(names).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"files\":{}}",
                "{\"files\":[{}]}",
                "{\"files\":[]} {}",
                "{\"files\":[],\"x\":1}",
                "[]",
                "{\"files\":[1]}"
            })
    void whatIsNoListOfFilesIsRefused(String media) throws IOException {
        try (var reader = archive(SITE, media)) {
            assertThatThrownBy(() -> reader.eachFile(file -> {})).isInstanceOf(DamagedExportException.class);
        }
    }

    @Test
    void siteOfAnotherShapeIsRefused() throws IOException {
        try (var reader = archive("{\"sections\":{}}", "{\"files\":[]}")) {
            assertThatThrownBy(reader::site)
                    .isInstanceOfSatisfying(DamagedExportException.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("content"));
        }
    }

    private ExportReader archive(String site, String media) throws IOException {
        var archive = folder.resolve("a.zip");
        try (var writer = new ExportWriter(archive)) {
            writer.add(PartName.SITE, object(site));
            writer.<IOException>addText(PartName.MEDIA, to -> to.write(media.getBytes(StandardCharsets.UTF_8)));
            writer.finish(new Manifest(
                    Instant.parse("2026-11-27T08:00:00Z"),
                    UUID.randomUUID(),
                    "Яворград",
                    "https://example.org",
                    ExportScope.EVERYTHING,
                    writer.parts(),
                    List.of()));
        }
        return ExportReader.open(archive);
    }

    private static JsonObject object(String json) {
        try (var reader = JsonText.READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
