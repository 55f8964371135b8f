package bg.glashatay.ejb.exchange;

import static bg.glashatay.ejb.exchange.JsonText.array;
import static bg.glashatay.ejb.exchange.JsonText.object;
import static bg.glashatay.ejb.exchange.JsonText.text;
import static bg.glashatay.ejb.exchange.JsonText.time;

import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.ParticularsConverter;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One document with its texts: in each language where it stands, what readers were told, and its editions. */
final class DocumentText {

    private static final String EDITIONS =
            """
            select e.*, r.id as revision_id, r.title as text_title, r.slug, r.lead, r.body, s.slug as text_section,
                   r.tags, r.lead_image, r.lead_image_alt, r.major, r.change_note, r.particulars,
                   (select g.path from register_entry g where g.edition_id = e.id and g.event = 'PUBLISHED'
                     order by g.id limit 1) as path
              from edition e
              join edition_head h on h.edition_id = e.id
              join revision r on r.id = h.revision_id
              join section s on s.id = r.section_id
             where e.document_id = ? and e.language = ? and %s
             order by e.number
            """;

    private static final String ADDRESSES =
            """
            select case a.language when 'bg' then '' else '/' || a.language end || '/' || s.slug || '/' || a.slug as path,
                   a.is_current
              from address a join section s on s.id = a.section_id
             where a.document_id = ? and a.language = ? and (a.was_public or ?)
             order by a.is_current desc, a.id
            """;

    /** As the page tells them: what was no more than a comma, or brought back as it had been, is no update. */
    private static final String UPDATES =
            """
            select went.published_at, went.change_note
              from (select e.published_at, e.number, r.major, r.change_note, r.content_hash,
                           lag(r.content_hash) over (order by e.published_at, e.number) as hash_before
                      from edition e
                      join edition_head h on h.edition_id = e.id
                      join revision r on r.id = h.revision_id
                     where e.document_id = ? and e.language = ? and e.published_at is not null) went
             where went.major and went.content_hash <> went.hash_before
             order by went.published_at, went.number
            """;

    private static final String STEPS =
            """
            select made_at, step, to_state, note from state_change
             where edition_id = ? and to_state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')
               and from_state is distinct from to_state
             order by made_at, id
            """;

    private final Snapshot snapshot;
    private final String editions;

    DocumentText(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.editions = EDITIONS.formatted(snapshot.wanted());
    }

    /** @param document a row of {@code document} with its owner's name */
    JsonObject json(ResultSet document) throws SQLException {
        long id = document.getLong("id");
        var languages = object();
        for (var language : List.of("bg", "en")) {
            var texts = snapshot.rows(editions, this::edition, id, language);
            if (!texts.isEmpty()) {
                languages.add(language, language(id, language, texts));
            }
        }
        return object().add("id", String.valueOf(id))
                .add("type", document.getString("type"))
                .add("blockKind", text(document.getString("block_kind")))
                .add("owner", document.getString("full_name"))
                .add("createdAt", time(Snapshot.time(document, "created_at")))
                .add("languages", languages)
                .build();
    }

    private JsonObjectBuilder language(long id, String language, List<JsonObject> texts) throws SQLException {
        JsonValue address = JsonValue.NULL;
        var former = array();
        for (var line : snapshot.rows(ADDRESSES, DocumentText::address, id, language, !snapshot.isPublicOnly())) {
            if (line.current()) {
                address = text(line.path());
            } else {
                former.add(line.path());
            }
        }
        var updates = array();
        snapshot.<SQLException>each(
                UPDATES,
                row -> updates.add(object().add("at", time(Snapshot.time(row, "published_at")))
                        .add("note", row.getString("change_note"))),
                id,
                language);
        var first = texts.stream()
                .map(edition -> edition.get("firstPublishedAt"))
                .filter(time -> time != JsonValue.NULL)
                .reduce((one, later) -> later);
        return object().add("address", address)
                .add("formerAddresses", former)
                .add("firstPublishedAt", first.orElse(JsonValue.NULL))
                .add("updates", updates)
                .add("editions", editions(texts));
    }

    private static JsonArrayBuilder editions(List<JsonObject> texts) {
        var array = array();
        texts.forEach(array::add);
        return array;
    }

    private record Line(String path, boolean current) {}

    private static Line address(ResultSet row) throws SQLException {
        return new Line(row.getString("path"), row.getBoolean("is_current"));
    }

    private JsonObject edition(ResultSet row) throws SQLException {
        var edition = object().add("number", row.getInt("number"))
                .add("state", row.getString("state"))
                .add("address", row.getString("path") == null ? JsonValue.NULL : text(row.getString("path")))
                .add("content", content(row))
                .add("publishedAt", time(Snapshot.time(row, "published_at")))
                .add("firstPublishedAt", time(Snapshot.time(row, "first_published_at")))
                .add("updatedAt", time(Snapshot.time(row, "updated_at")))
                .add("expiry", expiry(row))
                .add("explanation", row.getString("public_explanation"))
                .add("replacement", text(row.getString("replacement_id")))
                .add("steps", steps(row.getLong("id")));
        if (!snapshot.isPublicOnly()) {
            edition.add("unreviewed", row.getBoolean("unreviewed"))
                    .add("reviewBy", text(row.getString("review_by")))
                    .add("scheduledFor", time(Snapshot.time(row, "scheduled_for")));
        }
        return edition.build();
    }

    private JsonObjectBuilder content(ResultSet row) throws SQLException {
        var particulars = object();
        ParticularsConverter.read(row.getString("particulars"))
                .values()
                .forEach((field, value) -> particulars.add(field.getFieldName(), value));
        return object().add("title", row.getString("text_title"))
                .add("slug", text(row.getString("slug")))
                .add("section", row.getString("text_section"))
                .add("lead", row.getString("lead"))
                .add("body", row.getString("body"))
                .add("tags", array(row.getString("tags").lines().toList()))
                .add("leadImage", text(row.getString("lead_image")))
                .add("leadImageAlt", row.getString("lead_image_alt"))
                .add("major", row.getBoolean("major"))
                .add("changeNote", row.getString("change_note"))
                .add("particulars", particulars)
                .add("attachments", attachments(row.getLong("revision_id")));
    }

    private JsonArrayBuilder attachments(long revision) throws SQLException {
        var attachments = array();
        snapshot.<SQLException>each(
                "select sha256, title, access_basis from revision_attachment where revision_id = ? order by position",
                row -> attachments.add(object().add("sha256", row.getString("sha256"))
                        .add("title", row.getString("title"))
                        .add("basis", basis(row.getString("access_basis")))),
                revision);
        return attachments;
    }

    private static JsonValue basis(String name) {
        return name == null ? JsonValue.NULL : text(AccessBasis.valueOf(name).key());
    }

    private static JsonValue expiry(ResultSet row) throws SQLException {
        var at = Snapshot.time(row, "expires_at");
        return at == null
                ? JsonValue.NULL
                : object().add("at", at.toString())
                        .add("zone", row.getString("expiry_zone"))
                        .add("outcome", row.getString("expiry_outcome"))
                        .add("explanation", row.getString("expiry_explanation"))
                        .build();
    }

    /** Those that citizens see; why somebody took one of the others is nobody else's business. */
    private JsonArrayBuilder steps(long edition) throws SQLException {
        var steps = array();
        snapshot.<SQLException>each(
                STEPS,
                row -> steps.add(object().add("at", time(Snapshot.time(row, "made_at")))
                        .add("became", row.getString("to_state"))
                        .add("how", how(row.getString("step")))
                        .add(
                                "explanation",
                                row.getString("to_state").equals("PUBLISHED") ? "" : row.getString("note"))),
                edition);
        return steps;
    }

    private static String how(String step) {
        return switch (step) {
            case "RESTORE" -> "restored";
            case "EXPIRE" -> "expired";
            case "WITHDRAW" -> "withdrawn";
            case "UNPUBLISH" -> "unpublished";
            default -> "published";
        };
    }
}
