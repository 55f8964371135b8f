package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything of an edition that reaches the public, as one value.
 *
 * @param title one line; a draft may not be without
 * @param slug the last part of the address as an editor set it; null: follows the title until the first publication
 * @param lead plain text, one paragraph
 * @param body sanitised HTML
 * @param section where it stands
 * @param tags one line each, in the editor's order
 * @param leadImage null where there is none
 * @param leadImageAlt what the image shows, empty for none
 * @param major whether the update is one that readers are told of
 * @param changeNote the public sentence about a major update, empty for none
 * @param particulars what it says in the fields that only its kind of document has
 * @param attachments the files to take, in the editor's order
 */
public record Content(
        String title,
        Slug slug,
        String lead,
        String body,
        Section section,
        List<String> tags,
        Asset leadImage,
        String leadImageAlt,
        boolean major,
        String changeNote,
        Particulars particulars,
        List<Attachment> attachments) {

    /** The shape that pictures have where they stand side by side: in lists of pages and in galleries. */
    public static final Shape LISTED = Shape.CLASSIC;

    public static final int MAX_TITLE = 250;
    public static final int MAX_LEAD = 1_000;
    /** Characters of HTML. */
    public static final int MAX_BODY = 500_000;

    public static final int MAX_TAGS = 20;
    public static final int MAX_TAG = 60;
    public static final int MAX_ALT = 500;
    public static final int MAX_CHANGE_NOTE = 500;
    public static final int MAX_ATTACHMENTS = 100;

    public Content {
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(body);
        Objects.requireNonNull(section, "content stands in a section");
        Objects.requireNonNull(leadImageAlt);
        Objects.requireNonNull(changeNote);
        tags = List.copyOf(tags);
        Objects.requireNonNull(particulars);
        attachments = List.copyOf(attachments);
    }

    /** Content of a kind that has no fields of its own, without files. */
    public Content(
            String title,
            Slug slug,
            String lead,
            String body,
            Section section,
            List<String> tags,
            Asset leadImage,
            String leadImageAlt,
            boolean major,
            String changeNote) {
        this(
                title,
                slug,
                lead,
                body,
                section,
                tags,
                leadImage,
                leadImageAlt,
                major,
                changeNote,
                Particulars.NONE,
                List.of());
    }

    /** Content with a title in a section and nothing else yet. */
    public static Content titled(String title, Section section) {
        return new Content(title, null, "", "", section, List.of(), null, "", false, "");
    }

    /**
     * Lower-case hex SHA-256 over the canonical form: equal for equal content, whoever saved it and when. Particulars and
     * files that are not there, and grounds that were not given, are not in it, so that texts from before there were any keep their hash.
     */
    public String hash() {
        var hash = new ContentHash()
                .field("title", title)
                .field("slug", explicitSlug().map(Slug::value).orElse(null))
                .field("lead", lead)
                .field("body", body)
                .field("section", section.getFirstSlug())
                .field("tags", String.join("\n", tags))
                .field("leadImage", leadImage == null ? null : leadImage.getSha256())
                .field("leadImageAlt", leadImageAlt)
                .field("major", Boolean.toString(major))
                .field("changeNote", changeNote);
        particulars.values().forEach((field, value) -> hash.field("particulars." + field.getFieldName(), value));
        if (!attachments.isEmpty()) {
            hash.field(
                    "attachments",
                    attachments.stream()
                            .map(attachment -> attachment.sha256() + " " + attachment.title())
                            .collect(Collectors.joining("\n")));
        }
        if (attachments.stream().anyMatch(attachment -> attachment.basis() != null)) {
            hash.field(
                    "attachments.basis",
                    attachments.stream()
                            .map(attachment -> attachment
                                    .givenBasis()
                                    .map(AccessBasis::key)
                                    .orElse(""))
                            .collect(Collectors.joining("\n")));
        }
        return hash.hex();
    }

    /** The same text without what belongs to one update only. */
    public Content withoutUpdate() {
        return new Content(
                title, slug, lead, body, section, tags, leadImage, leadImageAlt, false, "", particulars, attachments);
    }

    /** The same text with its address following the title. */
    public Content withoutSlug() {
        return new Content(
                title,
                null,
                lead,
                body,
                section,
                tags,
                leadImage,
                leadImageAlt,
                major,
                changeNote,
                particulars,
                attachments);
    }

    /** The fields that show the file or offer it: {@code leadImage}, {@code body}, {@code attachments}; none of them. */
    public List<String> placesOf(String sha256) {
        var places = new ArrayList<String>();
        if (leadImage != null && leadImage.getSha256().equals(sha256)) {
            places.add("leadImage");
        }
        if (BodyMedia.picturesIn(body).stream()
                .anyMatch(picture -> picture.sha256().equals(sha256))) {
            places.add("body");
        }
        if (attachments.stream().anyMatch(file -> file.sha256().equals(sha256))) {
            places.add("attachments");
        }
        return places;
    }

    /**
     * The same text with another file wherever one stands: at its head, in its body and its galleries, among the files to
     * take. What the text says of it (description, caption, author, licence, frame, title) stays. A file that would stand
     * in the list twice stands there once.
     */
    public Content withAssetReplaced(Asset old, Asset replacement) {
        var files = new LinkedHashMap<String, Attachment>();
        attachments.stream()
                .map(file -> file.sha256().equals(old.getSha256())
                        ? new Attachment(replacement.getSha256(), file.title())
                        : file)
                .forEach(file -> files.putIfAbsent(file.sha256(), file));
        return new Content(
                title,
                slug,
                lead,
                BodyMedia.replaced(body, old.getSha256(), replacement.getSha256()),
                section,
                tags,
                leadImage != null && leadImage.getSha256().equals(old.getSha256()) ? replacement : leadImage,
                leadImageAlt,
                major,
                changeNote,
                particulars,
                List.copyOf(files.values()));
    }

    /** What keeps even a draft of this kind of document from being saved: no title, or more than fits. */
    public List<Issue> draftIssues(DocumentType type) {
        return new ContentRules(this, type).draftIssues();
    }

    /** What keeps the text from being submitted; includes the draft's issues. */
    public List<Issue> submissionIssues(DocumentType type) {
        return new ContentRules(this, type).submissionIssues();
    }

    /** Whether the lead picture tells nothing that the text does not, so that it is not described. */
    public boolean leadImageDecorates() {
        return particulars.flag(ParticularField.LEAD_IMAGE_DECORATIVE);
    }

    /** How the lead picture is cut at the head of the page. */
    public Frame leadFrame() {
        return Frame.ofLabel(particulars.text(ParticularField.LEAD_IMAGE_FRAME)).orElse(Frame.WHOLE);
    }

    /** The files that the text shows or offers; pictures also in the frames that they have there and in lists. */
    public Set<AssetUse> assetUses() {
        var uses = new LinkedHashSet<AssetUse>();
        if (leadImage != null) {
            uses.addAll(uses(leadImage.getSha256(), leadFrame()));
        }
        BodyMedia.picturesIn(body).forEach(picture -> uses.addAll(uses(picture.sha256(), picture.frame())));
        attachments.forEach(attachment -> uses.add(AssetUse.whole(attachment.sha256())));
        return uses;
    }

    private static List<AssetUse> uses(String picture, Frame frame) {
        return List.of(AssetUse.whole(picture), new AssetUse(picture, frame), new AssetUse(picture, frame.in(LISTED)));
    }

    /** The documents whose text stands within this one: the blocks that the body names. */
    public Set<Long> blocks() {
        return BlockReference.in(body);
    }

    /** The address as an editor set it; empty: it follows the title. */
    public Optional<Slug> explicitSlug() {
        return Optional.ofNullable(slug);
    }
}
