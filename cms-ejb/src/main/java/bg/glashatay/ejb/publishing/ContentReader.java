package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.text.PlainText;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes clean content of what somebody sent: the one place where HTML is sanitised and names are looked up. */
@Dependent
class ContentReader {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /**
     * Clean content that can stand as a draft.
     *
     * @throws ContentRejectedException with every issue found, not only the first
     */
    Content read(ContentInput input) {
        var issues = new ArrayList<Issue>();
        if (input.body().length() > Content.MAX_BODY) {
            // not even parsed
            issues.add(
                    Issue.of("body", "too-long", Content.MAX_BODY, input.body().length()));
        }
        var section = section(input.section());
        if (section.isEmpty()) {
            issues.add(Issue.of("section", input.section().isEmpty() ? "section-missing" : "section-unknown"));
        }
        var slug = slug(input.slug(), issues);
        var image = image(input.leadImage(), issues);
        if (section.isEmpty() || !issues.isEmpty()) {
            issues.addAll(withoutSection(input).draftIssues());
            throw new ContentRejectedException(issues.stream().distinct().toList());
        }
        var content = content(input, section.get(), slug, image, HtmlPolicy.sanitise(input.body()));
        ContentRejectedException.unlessEmpty(content.draftIssues());
        return content;
    }

    private static Content content(
            ContentInput input, Section section, Optional<Slug> slug, Optional<Asset> image, String body) {
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
                PlainText.clean(input.changeNote()));
    }

    /** For the issues of the other fields where the section is not known. */
    private static Content withoutSection(ContentInput input) {
        var anywhere = new Section("anywhere", null, 0, "", "");
        return content(input, anywhere, Optional.empty(), Optional.empty(), "");
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

    private Optional<Section> section(String slug) {
        return em.createQuery("select s from Section s where s.slug = :slug", Section.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private Optional<Asset> image(String sha256, List<Issue> issues) {
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        var asset = Optional.ofNullable(em.find(Asset.class, sha256));
        if (asset.isEmpty()) {
            issues.add(Issue.of("leadImage", "image-unknown"));
        }
        return asset;
    }
}
