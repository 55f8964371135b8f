package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.transfer.ImportedItem;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.text.Teaser;
import bg.glashatay.ejb.transfer.ImportJob;
import bg.glashatay.ejb.transfer.ItemReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A post or page of the source, as what it would be typed as here. */
final class TextOfItem implements Surroundings {

    private static final int MADE_LEAD = 300;
    private static final int MADE_TITLE = 80;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final ImportJob job;
    private final Desks desks;
    private final WxrIndex index;
    private final CategorySections sections;
    private final SourceFiles library;
    private final WxrItem item;
    private final String writer;

    /** @param writer the username of whoever wrote it */
    TextOfItem(
            ImportJob job,
            Desks desks,
            WxrIndex index,
            CategorySections sections,
            SourceFiles library,
            WxrItem item,
            String writer) {
        this.job = job;
        this.desks = desks;
        this.index = index;
        this.sections = sections;
        this.library = library;
        this.item = item;
        this.writer = writer;
    }

    String writer() {
        return writer;
    }

    DocumentType type() {
        return item.isPage() ? DocumentType.PAGE : DocumentType.NEWS;
    }

    /** As the text shows; an old site of Bulgarian texts may well say that it is English. */
    Language language() {
        return index.isEnglish()
                        && !CYRILLIC.matcher(item.value("title") + item.value("content:encoded"))
                                .find()
                ? Language.EN
                : Language.BG;
    }

    /** Of all that counts for the text here. */
    String digest() {
        return SourceDigest.of(
                item.value("title"),
                item.value("content:encoded"),
                item.value("excerpt:encoded"),
                item.type(),
                item.status(),
                item.isSecret(),
                item.parent(),
                item.value("wp:post_name"),
                WxrDates.published(item),
                item.terms(),
                item.meta().getOrDefault("_thumbnail_id", ""));
    }

    /**
     * What is to be kept.
     *
     * @param foreseen what will be wrong with pictures that a trial leaves where they are
     */
    record Typed(ContentInput input, List<Issue> foreseen) {}

    /** @param withSlug whether it is to have the address that it had, as far as it can */
    Typed typed(ItemReport report, boolean withSlug) {
        var body = WordPressBody.of(item.value("content:encoded"), this, report);
        var title = title(body.html(), report);
        var picture = leadPicture(report);
        var input = new ContentInput(
                title,
                withSlug ? slug(title) : "",
                lead(body.html(), report),
                body.html(),
                section(),
                tags(report),
                picture.map(Kept::sha256).orElse(""),
                picture.map(Kept::alt).orElse(""),
                false,
                "",
                particulars(report),
                attachments(body.attached()));
        return new Typed(input, foreseen(body, picture));
    }

    /** In a trial there are no pictures for the rules to look at. */
    private static List<Issue> foreseen(WordPressBody.Made body, Optional<Kept> leadPicture) {
        var issues = new ArrayList<Issue>();
        if (leadPicture
                .filter(kept -> kept.sha256().isEmpty() && kept.alt().isBlank())
                .isPresent()) {
            issues.add(Issue.of("leadImageAlt", "alt-missing"));
        }
        if (body.undescribed()) {
            issues.add(Issue.of("body", "picture-not-described"));
        }
        return issues;
    }

    private String title(String body, ItemReport report) {
        var title = Titles.plain(item.value("title"));
        if (title.isEmpty()) {
            var made = Teaser.of(body, MADE_TITLE);
            report.say(Verdict.CHANGED, "title-made");
            return !made.isEmpty()
                    ? made
                    : language() == Language.EN ? "Untitled " + item.id() : "Без заглавие " + item.id();
        }
        if (title.length() > Content.MAX_TITLE) {
            report.say(Verdict.CHANGED, "title-shortened", title);
        }
        return Titles.shortened(title, Content.MAX_TITLE);
    }

    private String lead(String body, ItemReport report) {
        var excerpt = HtmlPolicy.sanitise(Paragraphs.of(item.value("excerpt:encoded")));
        var told = Teaser.of(excerpt, Content.MAX_LEAD);
        if (!told.isEmpty()) {
            return told;
        }
        var made = Teaser.of(body, MADE_LEAD);
        if (!made.isEmpty()) {
            report.say(Verdict.CHANGED, "lead-made");
        }
        return made;
    }

    /** Empty where it follows from the title anyway. */
    private String slug(String title) {
        var wanted = Slug.from(SitePath.readable(item.value("wp:post_name").strip()));
        return wanted.filter(slug -> !Optional.of(slug).equals(Slug.from(title)))
                .map(Slug::value)
                .orElse("");
    }

    /** That of the first of its categories which has one. */
    private String section() {
        return item.terms("category").stream()
                .flatMap(term -> sections.of(term.slug()).stream())
                .findFirst()
                .orElse(sections.rest());
    }

    private List<String> tags(ItemReport report) {
        var tags = new ArrayList<>(names(item.terms("post_tag")));
        var further = names(item.terms("category").stream()
                .filter(term -> sections.of(term.slug()).isPresent())
                .skip(1)
                .toList());
        if (!further.isEmpty()) {
            report.say(Verdict.CHANGED, "categories-to-tags", String.join(", ", further));
            tags.addAll(further);
        }
        var fitting = tags.stream()
                .filter(tag -> !tag.isEmpty() && tag.length() <= Content.MAX_TAG)
                .distinct()
                .limit(Content.MAX_TAGS)
                .toList();
        var left =
                tags.stream().distinct().filter(tag -> !fitting.contains(tag)).toList();
        if (!left.isEmpty()) {
            report.say(Verdict.DROPPED, "tags-dropped", String.join(", ", left));
        }
        return fitting;
    }

    private static List<String> names(List<WxrItem.Term> terms) {
        return terms.stream().map(term -> Titles.plain(term.name())).toList();
    }

    private Optional<Kept> leadPicture(ItemReport report) {
        var id = item.meta().getOrDefault("_thumbnail_id", "").strip();
        if (id.isEmpty() || id.equals("0")) {
            return Optional.empty();
        }
        var picture = library.numbered(id).filter(Kept::picture);
        if (picture.isEmpty()) {
            report.say(Verdict.DROPPED, "lead-picture-missing", id);
        }
        return picture;
    }

    private Map<String, String> particulars(ItemReport report) {
        if (!item.isPage() || item.parent().isEmpty()) {
            return Map.of();
        }
        var above = job.known("text:" + item.parent()).flatMap(ImportedItem::documentId);
        if (above.isEmpty() && !job.isTrial()) {
            report.say(Verdict.CHANGED, "parent-left-out", item.parent());
        }
        return above.map(id -> Map.of(ParticularField.PAGE_PARENT.getFieldName(), String.valueOf(id)))
                .orElse(Map.of());
    }

    private static List<AttachmentInput> attachments(Map<String, String> attached) {
        return attached.entrySet().stream()
                .map(file -> new AttachmentInput(
                        file.getKey(), Titles.shortened(Titles.plain(file.getValue()), Attachment.MAX_TITLE)))
                .toList();
    }

    @Override
    public Optional<Kept> fileAt(String address) {
        return library.at(address);
    }

    @Override
    public Optional<Kept> fileNumbered(String id) {
        return library.numbered(id);
    }

    @Override
    public List<String> ownFiles() {
        return index.filesOf(item.id());
    }

    /** What is not here yet will be led to from the address it had. */
    @Override
    public Optional<String> linkTo(String address) {
        return index.textAt(address).map(id -> job.known("text:" + id)
                .flatMap(ImportedItem::documentId)
                .flatMap(this::address)
                .orElseGet(() -> SitePath.local(address)));
    }

    Optional<String> address(long documentId) {
        return desks.texts().address(documentId, language()).or(() -> desks.texts()
                .address(documentId, language().other()));
    }

    /** The address that it had; empty where that is none of its own. */
    Optional<String> oldPath() {
        var path = SitePath.local(item.link()).split("#", 2)[0];
        return index.isOwn(item.link()) && path.length() > 1 && !path.startsWith("/?")
                ? Optional.of(path)
                : Optional.empty();
    }
}
