package bg.glashatay.ejb.publishing;

import java.util.List;

/**
 * Content as somebody typed or sent it, before it is cleaned and checked. Null strings count as empty.
 *
 * @param slug the address wanted; empty: it follows the title until the first publication
 * @param body HTML, of which the allow-list lets through what it knows
 * @param section the section's slug
 * @param leadImage the SHA-256 of an uploaded picture; empty for none
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
        String changeNote) {

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
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
