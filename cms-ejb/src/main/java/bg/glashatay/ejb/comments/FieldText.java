package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Anchor;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.ejb.text.ReadingText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a revision in which places can be counted, and the names of what can be commented on. */
final class FieldText {

    private static final Set<String> FIELDS = fields(
            Anchor.WHOLE,
            "title",
            "slug",
            "lead",
            "body",
            "section",
            "tags",
            "leadImage",
            "leadImageAlt",
            "changeNote",
            "attachments");

    private FieldText() {}

    private static Set<String> fields(String... own) {
        return Stream.concat(
                        Stream.of(own), Arrays.stream(ParticularField.values()).map(ParticularField::getFieldName))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /** The field's text; empty for fields that have no passages. */
    static String of(Revision revision, String field) {
        return switch (field) {
            case "title" -> revision.getTitle();
            case "lead" -> revision.getLead();
            case "body" -> ReadingText.of(revision.getBody());
            default -> "";
        };
    }
}
