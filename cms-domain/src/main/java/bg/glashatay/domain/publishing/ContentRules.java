package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text must have, and may have at most, to be saved and to be submitted as a document of its type. */
final class ContentRules {

    /** A block stands under the headings of whatever page shows it, so that its own would be of a wrong rank there. */
    private static final Pattern HEADING = Pattern.compile("<h[2-4][ >]");

    private final Content text;
    private final DocumentType type;

    private record Limit(int length, int max) {}

    ContentRules(Content text, DocumentType type) {
        this.text = text;
        this.type = type;
    }

    /** What keeps even a draft of this kind of document from being saved: no title, or more than fits. */
    List<Issue> draftIssues() {
        var issues = new ArrayList<Issue>();
        if (text.title().isBlank()) {
            issues.add(Issue.of("title", "title-missing"));
        }
        limits().forEach((field, limit) -> {
            if (limit.length() > limit.max()) {
                issues.add(Issue.of(field, "too-long", limit.max(), limit.length()));
            }
        });
        if (text.tags().size() > Content.MAX_TAGS) {
            issues.add(Issue.of(
                    "tags", "too-many-tags", Content.MAX_TAGS, text.tags().size()));
        }
        text.tags().stream()
                .filter(tag -> tag.length() > Content.MAX_TAG)
                .findFirst()
                .ifPresent(tag -> issues.add(Issue.of("tags", "tag-too-long", Content.MAX_TAG)));
        issues.addAll(text.particulars().draftIssues(type));
        if (type == DocumentType.BLOCK) {
            issues.addAll(issuesOfBlock());
        }
        if (text.attachments().size() > Content.MAX_ATTACHMENTS) {
            issues.add(Issue.of(
                    "attachments",
                    "too-many-files",
                    Content.MAX_ATTACHMENTS,
                    text.attachments().size()));
        }
        text.attachments().stream()
                .filter(attachment -> attachment.title().length() > Attachment.MAX_TITLE)
                .findFirst()
                .ifPresent(
                        attachment -> issues.add(Issue.of("attachments", "file-title-too-long", Attachment.MAX_TITLE)));
        return issues;
    }

    /** A block is shown by its title and its text: what would be approved and never read, it does not have. */
    private List<Issue> issuesOfBlock() {
        var filled = new LinkedHashMap<String, Boolean>();
        filled.put("slug", text.slug() != null);
        filled.put("lead", !text.lead().isEmpty());
        filled.put("tags", !text.tags().isEmpty());
        filled.put("leadImage", text.leadImage() != null);
        filled.put("changeNote", !text.changeNote().isEmpty());
        filled.put("attachments", !text.attachments().isEmpty());
        var issues = new ArrayList<Issue>();
        filled.forEach((field, isFilled) -> {
            if (isFilled) {
                issues.add(Issue.of(field, "not-of-block"));
            }
        });
        if (!text.blocks().isEmpty()) {
            issues.add(Issue.of("body", "block-in-block"));
        }
        return issues;
    }

    /** What keeps the text from being submitted; includes the draft's issues. */
    List<Issue> submissionIssues() {
        var issues = new ArrayList<>(draftIssues());
        if (text.section().isRetired()) {
            issues.add(Issue.of("section", "section-unknown"));
        }
        if (type == DocumentType.BLOCK && HEADING.matcher(text.body()).find()) {
            issues.add(Issue.of("body", "block-with-heading"));
        }
        if (text.lead().isBlank() && type.needsLead()) {
            issues.add(Issue.of("lead", "lead-missing"));
        }
        if (text.body().isBlank() && type.needsBody()) {
            issues.add(Issue.of("body", "body-missing"));
        }
        if (text.body().isBlank() && text.attachments().isEmpty() && type.needsBodyOrFile()) {
            issues.add(Issue.of("body", "body-and-files-missing"));
        }
        issues.addAll(text.particulars().submissionIssues(type));
        if (text.attachments().isEmpty() && type.needsFile()) {
            issues.add(Issue.of("attachments", "files-missing"));
        }
        if (text.attachments().stream()
                .anyMatch(attachment -> attachment.title().isBlank())) {
            issues.add(Issue.of("attachments", "file-title-missing"));
        }
        if (text.body().isBlank()
                && text.attachments().stream().anyMatch(attachment -> attachment.basis() == AccessBasis.HTML_VERSION)) {
            issues.add(Issue.of("attachments", "html-version-missing"));
        }
        if (text.leadImage() != null) {
            issues.addAll(issuesOfLeadImage());
        }
        issues.addAll(issuesOfBodyMedia());
        if (text.major() && text.changeNote().isBlank()) {
            issues.add(Issue.of("changeNote", "change-note-missing"));
        }
        return issues;
    }

    private List<Issue> issuesOfLeadImage() {
        boolean decorates = text.leadImageDecorates();
        if (text.leadImageAlt().isBlank() && !decorates) {
            return List.of(Issue.of("leadImageAlt", "alt-missing"));
        }
        return !text.leadImageAlt().isBlank() && decorates
                ? List.of(Issue.of("leadImageAlt", "alt-of-decorative"))
                : List.of();
    }

    private List<Issue> issuesOfBodyMedia() {
        var issues = new ArrayList<Issue>();
        if (BodyMedia.picturesIn(text.body()).stream()
                .anyMatch(picture -> picture.alt().isEmpty())) {
            issues.add(Issue.of("body", "picture-not-described"));
        }
        var videos = BodyMedia.videosIn(text.body());
        if (videos.stream().anyMatch(video -> video.title().isBlank())) {
            issues.add(Issue.of("body", "video-without-title"));
        }
        if (videos.stream()
                .anyMatch(video -> !video.captioned() && video.transcript().isEmpty())) {
            issues.add(Issue.of("body", "video-without-transcript"));
        }
        return issues;
    }

    private Map<String, Limit> limits() {
        var limits = new LinkedHashMap<String, Limit>();
        limits.put("title", new Limit(text.title().length(), Content.MAX_TITLE));
        limits.put("lead", new Limit(text.lead().length(), Content.MAX_LEAD));
        limits.put("body", new Limit(text.body().length(), Content.MAX_BODY));
        limits.put("leadImageAlt", new Limit(text.leadImageAlt().length(), Content.MAX_ALT));
        limits.put("changeNote", new Limit(text.changeNote().length(), Content.MAX_CHANGE_NOTE));
        return limits;
    }
}
