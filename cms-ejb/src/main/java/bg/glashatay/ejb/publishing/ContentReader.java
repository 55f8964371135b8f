package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.sections.Sections;
import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.text.PlainText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes clean content of what somebody sent: the one place where HTML is sanitised and names are looked up. */
@Dependent
class ContentReader {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Sections sections;

    /**
     * Clean content that can stand as a draft.
     *
     * @throws ContentRejectedException with every issue found, not only the first
     */
    Content read(DocumentType type, ContentInput input) {
        var issues = new ArrayList<Issue>();
        if (input.body().length() > Content.MAX_BODY) {
            // not even parsed
            issues.add(
                    Issue.of("body", "too-long", Content.MAX_BODY, input.body().length()));
        }
        var section = sections.find(input.section());
        if (section.isEmpty()) {
            issues.add(Issue.of("section", input.section().isEmpty() ? "section-missing" : "section-unknown"));
        }
        var slug = slug(input.slug(), issues);
        var image = image(input.leadImage(), issues);
        var attachments = attachments(input.attachments(), issues);
        unknownFields(input, issues);
        if (section.isEmpty() || !issues.isEmpty()) {
            issues.addAll(withoutSection(input).draftIssues(type));
            throw new ContentRejectedException(issues.stream().distinct().toList());
        }
        var content = content(input, section.get(), slug, image, HtmlPolicy.sanitise(input.body()), attachments);
        issues.addAll(content.draftIssues(type));
        mustBeBlocks(content.blocks(), issues);
        mustBePictures(content.body(), issues);
        ContentRejectedException.unlessEmpty(issues);
        return content;
    }

    private static Content content(
            ContentInput input,
            Section section,
            Optional<Slug> slug,
            Optional<Asset> image,
            String body,
            List<Attachment> attachments) {
        return new Content(
                PlainText.clean(input.title()),
                slug.orElse(null),
                PlainText.clean(input.lead()),
                body,
                section,
                tags(input.tags()),
                image.orElse(null),
                PlainText.clean(input.leadImageAlt()),
                input.major(),
                PlainText.clean(input.changeNote()),
                particulars(input.particulars()),
                attachments);
    }

    /** For the issues of the other fields where the section is not known. */
    private static Content withoutSection(ContentInput input) {
        var anywhere = new Section("anywhere", null, 0, "", "");
        return content(input, anywhere, Optional.empty(), Optional.empty(), "", List.of());
    }

    private static Particulars particulars(Map<String, String> typed) {
        var values = new EnumMap<ParticularField, String>(ParticularField.class);
        typed.forEach((name, value) ->
                ParticularField.named(name).ifPresent(field -> values.put(field, clean(field, value))));
        return Particulars.of(values);
    }

    private static String clean(ParticularField field, String value) {
        return switch (field.getKind()) {
            case LINES -> PlainText.cleanLines(value);
            case DATE_TIME -> withoutSeconds(PlainText.clean(value));
            default -> PlainText.clean(value);
        };
    }

    /** Some browsers send them, so that one moment would be written in two ways. */
    private static String withoutSeconds(String time) {
        try {
            return LocalDateTime.parse(time).truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException unreadable) {
            return time;
        }
    }

    private static void unknownFields(ContentInput input, List<Issue> issues) {
        input.particulars().keySet().stream()
                .filter(name -> ParticularField.named(name).isEmpty())
                .sorted()
                .forEach(name -> issues.add(Issue.of("particulars", "particular-unknown", name)));
    }

    private static List<String> tags(List<String> tags) {
        return tags.stream()
                .map(PlainText::clean)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Slug> slug(String value, List<Issue> issues) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Slug(value));
        } catch (IllegalArgumentException malformed) {
            issues.add(Issue.of("slug", "slug-malformed", Slug.MAX_LENGTH));
            return Optional.empty();
        }
    }

    /** The files in their order; one stands in the list once. */
    private List<Attachment> attachments(List<ContentInput.AttachmentInput> inputs, List<Issue> issues) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        var attachments = new LinkedHashMap<String, Attachment>();
        inputs.stream()
                .limit(Content.MAX_ATTACHMENTS + 1L)
                .forEach(input -> attachments.putIfAbsent(
                        input.sha256(),
                        new Attachment(input.sha256(), PlainText.clean(input.title()), basis(input, issues))));
        var known = em.createQuery(
                        "select count(a) from Asset a where a.sha256 in :hashes and a.mediaType not like 'image/%'",
                        Long.class)
                .setParameter("hashes", attachments.keySet())
                .getSingleResult();
        if (known < attachments.size()) {
            issues.add(Issue.of("attachments", "file-unknown"));
        }
        return List.copyOf(attachments.values());
    }

    private static AccessBasis basis(ContentInput.AttachmentInput input, List<Issue> issues) {
        var basis = AccessBasis.ofKey(input.basis());
        if (basis.isEmpty() && !input.basis().isEmpty()) {
            issues.add(Issue.of("attachments", "file-basis-unknown"));
        }
        return basis.orElse(null);
    }

    /** A text that names no block costs no query. */
    private void mustBeBlocks(Set<Long> named, List<Issue> issues) {
        if (named.isEmpty()) {
            return;
        }
        var known = em.createQuery("select d.id from Document d where d.id in :named and d.type = :block", Long.class)
                .setParameter("named", named)
                .setParameter("block", DocumentType.BLOCK)
                .getResultList();
        named.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> issues.add(Issue.of("body", "block-unknown", String.valueOf(id))));
    }

    /** Likewise a text without pictures in it. */
    private void mustBePictures(String body, List<Issue> issues) {
        var named = BodyMedia.picturesIn(body).stream().map(BodyPicture::sha256).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return;
        }
        var known = em.createQuery(
                        "select count(a) from Asset a where a.sha256 in :named and a.mediaType like 'image/%'",
                        Long.class)
                .setParameter("named", named)
                .getSingleResult();
        if (known < named.size()) {
            issues.add(Issue.of("body", "picture-unknown"));
        }
    }

    /**
     * A file of the library.
     *
     * @throws NotFoundException when there is none
     */
    Asset asset(String sha256) {
        return Optional.ofNullable(em.find(Asset.class, sha256))
                .orElseThrow(() -> new NotFoundException("asset", sha256));
    }

    private Optional<Asset> image(String sha256, List<Issue> issues) {
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        var asset = Optional.ofNullable(em.find(Asset.class, sha256)).filter(Asset::isPicture);
        if (asset.isEmpty()) {
            issues.add(Issue.of("leadImage", "image-unknown"));
        }
        return asset;
    }
}
