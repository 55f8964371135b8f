package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.ejb.library.ReplacedText;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API says what the resources do, all of it and nothing else. */
class OpenApiTest {

    private static final JsonObject CONTRACT = contract();

    @Test
    void operationsAreThoseOfTheResources() {
        assertThat(described().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(
                        implemented().map(OpenApiTest::name).toList());
    }

    @Test
    void queryParametersAreThoseOfTheResources() {
        implemented().forEach(method -> assertThat(operation(name(method)).parameters("query"))
                .as(name(method))
                .isEqualTo(Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(QueryParam.class))
                        .filter(Objects::nonNull)
                        .map(QueryParam::value)
                        .collect(Collectors.toSet())));
    }

    @Test
    void operationsTellTheirProblemsAndWhoMayCallThem() {
        described().forEach(operation -> {
            assertThat(operation.json()).as(operation.name()).containsKeys("summary", "operationId", "responses");
            assertThat(operation.statuses()).as(operation.name()).contains("406", "500", "503");
            if (operation.json().getJsonArray("tags").getString(0).matches("editions|media")) {
                assertThat(operation.json()).as(operation.name()).containsKey("security");
                assertThat(operation.statuses()).as(operation.name()).contains("401", "403");
            }
            if (operation.json().containsKey("requestBody")) {
                assertThat(operation.statuses()).as(operation.name()).contains("400", "413", "415");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Section, bg.glashatay.web.api.SectionRepresentation",
        "Meaning, bg.glashatay.web.api.ProblemsResource$Meaning",
        "DocumentList, bg.glashatay.web.api.DocumentPage$Body",
        "DocumentItem, bg.glashatay.web.api.DocumentPage$Item",
        "Document, bg.glashatay.web.api.DocumentRepresentation",
        "Text, bg.glashatay.web.api.DocumentRepresentation$Text",
        "Image, bg.glashatay.web.api.DocumentRepresentation$Image",
        "TakenFile, bg.glashatay.web.api.DocumentRepresentation$TakenFile",
        "AttachedFile, bg.glashatay.web.api.EditionRepresentation$ContentRepresentation$AttachedFile",
        "Edition, bg.glashatay.web.api.EditionRepresentation",
        "Approval, bg.glashatay.web.api.EditionRepresentation$ApprovalLine",
        "Expiry, bg.glashatay.web.api.EditionRepresentation$ExpiryLine",
        "Content, bg.glashatay.web.api.EditionRepresentation$ContentRepresentation",
        "EditionSummary, bg.glashatay.web.api.EditionSummary",
        "BulkReport, bg.glashatay.web.api.BulkReport",
        "BulkResult, bg.glashatay.web.api.BulkReport$Item",
        "Comment, bg.glashatay.web.api.CommentRepresentation",
        "HistoryList, bg.glashatay.web.api.HistoryPage",
        "HistoryEntry, bg.glashatay.web.api.HistoryEntry",
        "RevisionList, bg.glashatay.web.api.RevisionPage",
        "RevisionSummary, bg.glashatay.web.api.RevisionSummary",
        "Revision, bg.glashatay.web.api.RevisionRepresentation",
        "Preview, bg.glashatay.web.api.PreviewRepresentation",
        "MadePreview, bg.glashatay.web.api.MadePreview",
        "FactCheck, bg.glashatay.web.api.FactCheckRepresentation",
        "MediaList, bg.glashatay.web.api.MediaPage",
        "MediaItem, bg.glashatay.web.api.MediaItem",
        "Media, bg.glashatay.web.api.MediaRepresentation",
        "MediaReading, bg.glashatay.web.api.MediaReading",
        "MediaUses, bg.glashatay.web.api.MediaRepresentation$Uses",
        "MediaUse, bg.glashatay.web.api.MediaRepresentation$Use",
        "ReplacementReport, bg.glashatay.web.api.ReplacementReport",
        "ReplacedText, bg.glashatay.web.api.ReplacementReport$Item",
        "NotificationList, bg.glashatay.web.api.NotificationPage",
        "Notification, bg.glashatay.web.api.NotificationRepresentation",
        "Mirror, bg.glashatay.web.api.MirrorRepresentation",
        "MirrorProblem, bg.glashatay.web.api.MirrorRepresentation$Problem",
        "MirrorCheck, bg.glashatay.web.api.MirrorRepresentation$Check",
    })
    void schemasHaveTheMembersOfTheirRecords(String schema, Class<?> type) {
        assertThat(schema(schema).getJsonObject("properties").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void particularsAreThoseOfTheDomain() {
        var properties = schema("Particulars").getJsonObject("properties");

        assertThat(properties.keySet())
                .containsExactlyElementsOf(Arrays.stream(ParticularField.values())
                        .map(ParticularField::getFieldName)
                        .toList());
        for (var field : ParticularField.values()) {
            var property = properties.getJsonObject(field.getFieldName());
            assertThat(property.getString("description"))
                    .as(field.getFieldName())
                    .startsWith(owners(field));
            if (!field.getChoices().isEmpty()) {
                assertThat(property.getJsonArray("enum").getValuesAs(JsonString::getString))
                        .containsExactlyElementsOf(Stream.concat(Stream.of(""), field.getChoices().stream())
                                .toList());
            }
        }
    }

    private static String owners(ParticularField field) {
        return field.isOfLeadImage()
                ? "All but BLOCK"
                : Arrays.stream(DocumentType.values())
                        .filter(field::isOf)
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
    }

    @Test
    void choicesAreThoseOfTheProduct() {
        assertThat(choices("MediaDescription", "licence"))
                .isEqualTo(Stream.concat(Stream.of(""), Licence.keys().stream()).toList());
        assertThat(choices("MediaReading", "outcome")).isEqualTo(names(Reading.Outcome.values()));
        assertThat(choices("ReplacedText", "outcome")).isEqualTo(names(ReplacedText.Fate.values()));
        assertThat(choices("State")).isEqualTo(names(EditionState.values()));
        assertThat(choices("DocumentType")).isEqualTo(names(DocumentType.values()));
        assertThat(choices("BulkStep")).isEqualTo(names(BulkStep.values()));
        assertThat(choices("NotificationKind")).isEqualTo(names(NotificationKind.values()));
        assertThat(choices("Transition")).isEqualTo(names(TransitionCommand.Named.values()));
    }

    private static Stream<Method> implemented() {
        return new ClassFileImporter()
                .importPackages("bg.glashatay.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verb(method) != null);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String name(Method method) {
        var path = method.getDeclaringClass().getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += method.getAnnotation(Path.class).value();
        }
        // the contract names the variables without their patterns
        var plain = new StringBuilder();
        int depth = 0;
        boolean naming = true;
        for (char c : path.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                naming = true;
            }
            if (c == '}') {
                depth--;
            }
            if (depth == 1 && c == ':') {
                naming = false;
            }
            if (depth == 0 || naming) {
                plain.append(c);
            }
        }
        return verb(method) + " " + plain;
    }

    private static Stream<Operation> described() {
        var paths = CONTRACT.getJsonObject("paths");
        return paths.keySet().stream().flatMap(path -> paths.getJsonObject(path).keySet().stream()
                .filter(verb -> !verb.equals("parameters"))
                .map(verb -> new Operation(
                        verb.toUpperCase(Locale.ROOT) + " " + path,
                        paths.getJsonObject(path).getJsonObject(verb))));
    }

    private static Operation operation(String name) {
        return described()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject schema(String name) {
        return CONTRACT.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    private static List<String> choices(String schema) {
        return schema(schema).getJsonArray("enum").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<String> choices(String schema, String property) {
        return schema(schema)
                .getJsonObject("properties")
                .getJsonObject(property)
                .getJsonArray("enum")
                .getValuesAs(JsonString::getString);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static JsonObject contract() {
        try (var stream = OpenApiServlet.class.getResourceAsStream("openapi.json");
                var reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Operation(String name, JsonObject json) {

        Set<String> statuses() {
            return json.getJsonObject("responses").keySet();
        }

        Set<String> parameters(String in) {
            return json.containsKey("parameters")
                    ? json.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                            .filter(parameter -> parameter.getString("in", "").equals(in))
                            .map(parameter -> parameter.getString("name"))
                            .collect(Collectors.toSet())
                    : Set.of();
        }
    }
}
