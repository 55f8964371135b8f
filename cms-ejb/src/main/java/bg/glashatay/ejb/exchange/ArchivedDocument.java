package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A document as an archive has it. Nulls for what it does not tell.
 *
 * @param id its number at the site that it comes from
 * @param kind of a block
 */
record ArchivedDocument(String id, DocumentType type, BlockKind kind, Map<Language, Texts> texts) {

    /**
     * All of it in one language.
     *
     * @param editions oldest first
     */
    record Texts(
            String address,
            List<String> formerAddresses,
            Instant first,
            List<Update> updates,
            List<Edition> editions) {}

    /** That readers were told of an update. */
    record Update(Instant at, String note) {}

    /** @param address where it went out */
    record Edition(
            int number,
            EditionState state,
            String address,
            Text text,
            Expiry expiry,
            LocalDate reviewBy,
            Instant scheduledFor,
            String replacement,
            List<Step> steps) {}

    /** What became of an edition before the public's eyes. */
    record Step(Instant at, How how, String explanation) {}

    enum How {
        PUBLISHED,
        RESTORED,
        WITHDRAWN,
        UNPUBLISHED,
        EXPIRED
    }

    /** @param slug null where the address follows the title */
    record Text(
            String title,
            String slug,
            String section,
            String lead,
            String body,
            List<String> tags,
            String leadImage,
            String leadImageAlt,
            boolean major,
            String changeNote,
            Map<String, String> particulars,
            List<File> attachments) {}

    /** A file to take. */
    record File(String sha256, String title, String basis) {}

    /**
     * Reads it.
     *
     * @throws DamagedExportException where it is not as the schema says
     */
    static ArchivedDocument read(ExportReader archive, String name) {
        try {
            var json = archive.json(name);
            var kind = text(json, "blockKind");
            var languages = json.getJsonObject("languages");
            var texts = new EnumMap<Language, Texts>(Language.class);
            for (var language : Language.values()) {
                if (languages.containsKey(language.code())) {
                    texts.put(language, texts(languages.getJsonObject(language.code())));
                }
            }
            var document = new ArchivedDocument(
                    json.getString("id"),
                    DocumentType.valueOf(json.getString("type")),
                    kind == null ? null : BlockKind.valueOf(kind),
                    texts);
            if (texts.isEmpty() || !PartName.ofDocument(document.id).equals(name)) {
                throw new DamagedExportException("content", name);
            }
            return document;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException wrong) {
            throw new DamagedExportException("content", name);
        }
    }

    private static Texts texts(JsonObject json) {
        return new Texts(
                text(json, "address"),
                texts(json, "formerAddresses"),
                time(json, "firstPublishedAt"),
                objects(json, "updates").stream()
                        .map(update -> new Update(time(update, "at"), update.getString("note")))
                        .toList(),
                objects(json, "editions").stream()
                        .map(ArchivedDocument::edition)
                        .toList());
    }

    private static Edition edition(JsonObject json) {
        var day = json.containsKey("reviewBy") ? text(json, "reviewBy") : null;
        return new Edition(
                json.getInt("number"),
                EditionState.valueOf(json.getString("state")),
                text(json, "address"),
                content(json.getJsonObject("content")),
                json.isNull("expiry") ? null : expiry(json.getJsonObject("expiry")),
                day == null ? null : LocalDate.parse(day),
                json.containsKey("scheduledFor") ? time(json, "scheduledFor") : null,
                text(json, "replacement"),
                objects(json, "steps").stream()
                        .map(step -> new Step(
                                time(step, "at"),
                                How.valueOf(step.getString("how").toUpperCase(Locale.ROOT)),
                                step.getString("explanation")))
                        .toList());
    }

    private static Expiry expiry(JsonObject json) {
        return new Expiry(
                new PublicationTime(time(json, "at"), ZoneId.of(json.getString("zone"))),
                EditionState.valueOf(json.getString("outcome")),
                json.getString("explanation"));
    }

    private static Text content(JsonObject json) {
        var particulars = new HashMap<String, String>();
        var told = json.getJsonObject("particulars");
        told.keySet().forEach(name -> particulars.put(name, told.getString(name)));
        return new Text(
                json.getString("title"),
                text(json, "slug"),
                json.getString("section"),
                json.getString("lead"),
                json.getString("body"),
                texts(json, "tags"),
                text(json, "leadImage"),
                json.getString("leadImageAlt"),
                json.getBoolean("major"),
                json.getString("changeNote"),
                particulars,
                objects(json, "attachments").stream()
                        .map(file -> new File(file.getString("sha256"), file.getString("title"), text(file, "basis")))
                        .toList());
    }

    /** What people call it: the title of its newest text. */
    String name() {
        var texts = this.texts.values().iterator().next().editions();
        return texts.get(texts.size() - 1).text().title();
    }

    /** The documents that have to be there before it. */
    Set<String> needs() {
        var needs = new HashSet<String>();
        texts.values().stream().map(Texts::editions).flatMap(Collection::stream).forEach(edition -> {
            BlockReference.in(edition.text().body()).forEach(block -> needs.add(String.valueOf(block)));
            needs.add(edition.text().particulars().get(ParticularField.PAGE_PARENT.getFieldName()));
            needs.add(edition.replacement());
        });
        needs.remove(null);
        needs.remove(id);
        return needs;
    }

    private static String text(JsonObject json, String member) {
        return json.isNull(member) ? null : json.getString(member);
    }

    private static Instant time(JsonObject json, String member) {
        var text = text(json, member);
        return text == null ? null : Instant.parse(text);
    }

    private static List<JsonObject> objects(JsonObject json, String member) {
        return json.getJsonArray(member).stream().map(JsonObject.class::cast).toList();
    }

    private static List<String> texts(JsonObject json, String member) {
        return json.getJsonArray(member).stream()
                .map(value -> ((JsonString) value).getString())
                .toList();
    }
}
