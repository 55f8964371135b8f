package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the members that make up content, and those that place a document, out of a body. */
final class ContentReading {

    private static final String[] CONTENT = {
        "title", "slug", "lead", "body", "section", "tags", "leadImage", "leadImageAlt", "major", "changeNote"
    };

    private static final String PARTICULARS = "particulars";
    private static final String ATTACHMENTS = "attachments";

    private ContentReading() {}

    /** A new document: what is absent is empty. */
    static NewDocument newDocument(JsonBody body) {
        body.mustName("title", "section");
        var type = body.readObligatory("type", "unknown-type", ContentReading::type);
        var language = language(body);
        var content = content(body);
        body.close();
        return new NewDocument(type, language, content);
    }

    /** The whole content of an edition: nothing may be absent, for what is absent would be lost. */
    static ContentInput replacement(JsonBody body, Content present) {
        body.mustName(CONTENT);
        // clients from before there were any need not name what a text does not have
        if (!present.particulars().values().isEmpty()) {
            body.mustName(PARTICULARS);
        }
        if (!present.attachments().isEmpty()) {
            body.mustName(ATTACHMENTS);
        }
        var content = content(body);
        body.close();
        return content;
    }

    /** The language of a new edition. */
    static Language newEdition(JsonBody body) {
        var language = language(body);
        body.close();
        return language;
    }

    private static ContentInput content(JsonBody body) {
        return new ContentInput(
                body.text("title"),
                body.text("slug"),
                body.text("lead"),
                body.text("body"),
                body.text("section"),
                body.texts("tags"),
                body.text("leadImage"),
                body.text("leadImageAlt"),
                body.flag("major"),
                body.text("changeNote"),
                body.named(PARTICULARS),
                attachments(body));
    }

    private static List<AttachmentInput> attachments(JsonBody body) {
        var files = body.objects(ATTACHMENTS, Set.of("sha256", "title"));
        return files == null
                ? List.of()
                : files.stream()
                        .map(file -> new AttachmentInput(file.get("sha256"), file.get("title")))
                        .toList();
    }

    private static Optional<DocumentType> type(String name) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Language language(JsonBody body) {
        return body.readObligatory("language", "unknown-language", Language::ofCode);
    }

    /** What a request for a new document asks for. */
    record NewDocument(DocumentType type, Language language, ContentInput content) {}
}
