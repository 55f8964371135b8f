package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.BlockKind;
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
        // only a block is of a kind: with any other document the member is refused as unknown
        var kind = type == DocumentType.BLOCK
                ? body.read("kind", "unknown-kind", ContentReading::kind)
                : Optional.<BlockKind>empty();
        var language = language(body);
        var content = content(body);
        body.close();
        return new NewDocument(type, kind, language, content);
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
        var files = body.objects(ATTACHMENTS, Set.of("sha256", "title", "accessBasis"));
        return files == null
                ? List.of()
                : files.stream()
                        .map(file ->
                                new AttachmentInput(file.get("sha256"), file.get("title"), file.get("accessBasis")))
                        .toList();
    }

    private static Optional<DocumentType> type(String name) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<BlockKind> kind(String name) {
        return Arrays.stream(BlockKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Language language(JsonBody body) {
        return body.readObligatory("language", "unknown-language", Language::ofCode);
    }

    /**
     * What a request for a new document asks for.
     *
     * @param kind what kind of block; empty where none is named, or it is no block
     */
    record NewDocument(DocumentType type, Optional<BlockKind> kind, Language language, ContentInput content) {}
}
