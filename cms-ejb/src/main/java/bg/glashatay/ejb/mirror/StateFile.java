package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorState.Work;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a mirror stands, as a file beside it: for nodes that share the folder, and for the next start. */
final class StateFile {

    static final String NAME = "state.json";

    private StateFile() {}

    static byte[] bytes(MirrorState state) {
        var problems = Json.createArrayBuilder();
        state.problems()
                .forEach(problem -> problems.add(Json.createObjectBuilder()
                        .add("address", problem.address())
                        .add("kind", problem.kind().name())
                        .add("status", problem.status())));
        var json = Json.createObjectBuilder()
                .add("work", state.work().name())
                .add("since", state.since().toString())
                .add("done", state.done())
                .add("total", state.total())
                .add("addresses", state.addresses())
                .add("leftOut", state.leftOut())
                .add("problems", problems)
                .add("problemCount", state.problemCount())
                .add("checkWanted", state.checkWanted());
        state.lastCheck().ifPresent(check -> json.add("lastCheck", check(check)));
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder check(MirrorCheck check) {
        return Json.createObjectBuilder()
                .add("startedAt", check.startedAt().toString())
                .add("seconds", check.seconds())
                .add("compared", check.compared())
                .add("right", check.right())
                .add("mended", check.mended())
                .add("mendedAddresses", Json.createArrayBuilder(check.mendedAddresses()))
                .add("takenOut", check.takenOut())
                .add("takenOutFiles", Json.createArrayBuilder(check.takenOutFiles()))
                .add("problems", check.problems());
    }

    /** Empty for a file of another version, or none. */
    static Optional<MirrorState> read(byte[] file) {
        try (var reader = Json.createReader(new ByteArrayInputStream(file))) {
            var json = reader.readObject();
            return Optional.of(new MirrorState(
                    Work.valueOf(json.getString("work")),
                    Instant.parse(json.getString("since")),
                    number(json, "done"),
                    number(json, "total"),
                    number(json, "addresses"),
                    number(json, "leftOut"),
                    json.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                            .map(StateFile::problem)
                            .toList(),
                    number(json, "problemCount"),
                    json.getBoolean("checkWanted"),
                    Optional.ofNullable(json.getJsonObject("lastCheck")).map(StateFile::readCheck)));
        } catch (RuntimeException another) {
            return Optional.empty();
        }
    }

    private static MirrorProblem problem(JsonObject json) {
        return new MirrorProblem(
                json.getString("address"), MirrorProblem.Kind.valueOf(json.getString("kind")), json.getInt("status"));
    }

    private static MirrorCheck readCheck(JsonObject json) {
        return new MirrorCheck(
                Instant.parse(json.getString("startedAt")),
                number(json, "seconds"),
                number(json, "compared"),
                number(json, "right"),
                number(json, "mended"),
                texts(json.getJsonArray("mendedAddresses")),
                number(json, "takenOut"),
                texts(json.getJsonArray("takenOutFiles")),
                number(json, "problems"));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }
}
