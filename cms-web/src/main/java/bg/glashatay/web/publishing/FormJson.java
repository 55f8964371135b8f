package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.ParticularKind;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** The fields of the edit page as its script holds them: an object of their names, with text or yes and no. */
final class FormJson {

    private static final String MAJOR = "major";

    private FormJson() {}

    /** The forms that the script sent, one or a list; none where it sent none. Fields that a page lacks stay empty. */
    static List<EditForm> readAll(String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            var value = reader.readValue();
            var forms = value instanceof JsonArray several
                    ? several
                    : Json.createArrayBuilder().add(value).build();
            return forms.getValuesAs(JsonObject.class).stream()
                    .map(FormJson::form)
                    .toList();
        } catch (JsonException | ClassCastException notOurs) {
            return List.of();
        }
    }

    private static EditForm form(JsonObject fields) {
        var form = new EditForm();
        form.setTitle(fields.getString("title", ""));
        form.setSlug(fields.getString("slug", ""));
        form.setLead(fields.getString("lead", ""));
        form.setBody(fields.getString("body", ""));
        form.setSection(fields.getString("section", ""));
        form.setTags(fields.getString("tags", ""));
        form.setLeadImage(fields.getString("leadImage", ""));
        form.setLeadImageAlt(fields.getString("leadImageAlt", ""));
        form.setMajor(fields.getBoolean(MAJOR, false));
        form.setChangeNote(fields.getString("changeNote", ""));
        form.setAttachments(fields.getString(AttachmentLines.FIELD, ""));
        form.getParticulars().forEach((name, particular) -> {
            if (isFlag(name)) {
                particular.setTicked(fields.getBoolean(name, false));
            } else {
                particular.setValue(fields.getString(name, ""));
            }
        });
        return form;
    }

    /** The named fields of a form. */
    static JsonObject write(EditForm form, Collection<String> fields) {
        var json = Json.createObjectBuilder();
        fields.forEach(field -> json.add(field, value(form, field)));
        return json.build();
    }

    private static JsonValue value(EditForm form, String field) {
        if (field.equals(MAJOR)) {
            return form.isMajor() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (isFlag(field)) {
            return form.getParticulars().get(field).isTicked() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(form.text(field));
    }

    private static boolean isFlag(String field) {
        return ParticularField.named(field)
                .filter(particular -> particular.getKind() == ParticularKind.FLAG)
                .isPresent();
    }
}
