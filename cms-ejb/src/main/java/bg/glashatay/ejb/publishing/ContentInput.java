package bg.glashatay.ejb.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Content as somebody typed or sent it, before it is cleaned and checked. Null strings count as empty.
 *
 * @param slug the address wanted; empty: it follows the title until the first publication
 * @param body HTML, of which the allow-list lets through what it knows
 * @param section the section's slug
 * @param leadImage the SHA-256 of an uploaded picture; empty for none
 * @param particulars what was typed into the fields that only some kinds of documents have, by their names
 * @param attachments the files to take, in order
 */
public record ContentInput(
        String title,
        String slug,
        String lead,
        String body,
        String section,
        List<String> tags,
        String leadImage,
        String leadImageAlt,
        boolean major,
        String changeNote,
        Map<String, String> particulars,
        List<AttachmentInput> attachments) {

    /**
     * A file to take.
     *
     * @param sha256 of an uploaded file
     * @param title what it is called on the page
     * @param basis the key of the ground on which it is offered although not everybody can read it; empty for none
     */
    public record AttachmentInput(String sha256, String title, String basis) {

        public AttachmentInput {
            sha256 = orEmpty(sha256).strip();
            title = orEmpty(title);
            basis = orEmpty(basis).strip();
        }

        /** A file without such a ground. */
        public AttachmentInput(String sha256, String title) {
            this(sha256, title, "");
        }
    }

    public ContentInput {
        title = orEmpty(title);
        slug = orEmpty(slug).strip();
        lead = orEmpty(lead);
        body = orEmpty(body);
        section = orEmpty(section).strip();
        tags = tags == null
                ? List.of()
                : tags.stream().map(ContentInput::orEmpty).toList();
        leadImage = orEmpty(leadImage).strip();
        leadImageAlt = orEmpty(leadImageAlt);
        changeNote = orEmpty(changeNote);
        particulars = particulars == null
                ? Map.of()
                : particulars.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> orEmpty(entry.getValue())));
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** Content of a kind that has no fields of its own, without files. */
    public ContentInput(
            String title,
            String slug,
            String lead,
            String body,
            String section,
            List<String> tags,
            String leadImage,
            String leadImageAlt,
            boolean major,
            String changeNote) {
        this(title, slug, lead, body, section, tags, leadImage, leadImageAlt, major, changeNote, Map.of(), List.of());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
