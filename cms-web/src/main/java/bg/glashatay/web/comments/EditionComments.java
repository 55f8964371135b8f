package bg.glashatay.web.comments;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.ejb.comments.CommentQueries;
import bg.glashatay.ejb.comments.Discussion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said about an edition, for the panel beside its text. */
@Named
@RequestScoped
public class EditionComments {

    /** What can be commented on as a whole, in the order of the edit page. */
    private static final List<String> FIELDS = List.of(
            "title",
            "slug",
            "lead",
            "body",
            "section",
            "tags",
            "leadImage",
            "leadImageAlt",
            "attachments",
            "changeNote");

    @Inject
    CommentQueries comments;

    private final Map<Long, Discussion> read = new HashMap<>();

    /** Read once for a page, however often its parts ask. */
    public Discussion of(long editionId) {
        return read.computeIfAbsent(editionId, comments::about);
    }

    /** What can be commented on in a document of the given kind. */
    public List<String> fieldsOf(DocumentType type) {
        return Stream.concat(FIELDS.stream(), type.fields().stream().map(ParticularField::getFieldName))
                .toList();
    }
}
