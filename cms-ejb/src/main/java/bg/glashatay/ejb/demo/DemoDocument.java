package bg.glashatay.ejb.demo;

import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_AUTHOR;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_CAPTION;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_DECORATIVE;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_FRAME;
import static bg.glashatay.domain.publishing.ParticularField.LEAD_IMAGE_LICENCE;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ApprovalPolicy.NamedApproval;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * A text of the demo site, read from its HTML file: {@code 042-premiera.bg.html} is the first edition in Bulgarian of
 * document 042, {@code 042-premiera.bg.2.html} the second, {@code 042-premiera.en.html} its English sister.
 */
class DemoDocument {

    private static final Pattern FILE = Pattern.compile("(\\d{3})-.*\\.(bg|en)(\\.\\d)?\\.html");

    /** What the files tell of the lead picture, and the fields that it stands in. */
    private static final Map<String, String> LEAD_IMAGE = Map.of(
            "image-decorative",
            LEAD_IMAGE_DECORATIVE.getFieldName(),
            "image-caption",
            LEAD_IMAGE_CAPTION.getFieldName(),
            "image-author",
            LEAD_IMAGE_AUTHOR.getFieldName(),
            "image-licence",
            LEAD_IMAGE_LICENCE.getFieldName(),
            "image-frame",
            LEAD_IMAGE_FRAME.getFieldName());

    private final String key;
    private final Language language;
    private final Document html;
    private final DemoCalendar calendar;

    DemoDocument(String fileName, String source, DemoCalendar calendar) {
        var parts = FILE.matcher(fileName);
        if (!parts.matches()) {
            throw new IllegalStateException("Not the name of a demo document: " + fileName);
        }
        this.key = parts.group(1);
        this.language = Language.ofCode(parts.group(2)).orElseThrow();
        this.calendar = calendar;
        this.html = Jsoup.parse(calendar.fill(source, language));
        html.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
    }

    /** What the files of one document have in common. */
    String key() {
        return key;
    }

    Language language() {
        return language;
    }

    DocumentType type() {
        return DocumentType.valueOf(meta("type").orElse("NEWS"));
    }

    /** What kind of block it is, where it is one. */
    Optional<BlockKind> blockKind() {
        return meta("block").map(BlockKind::valueOf);
    }

    EditionState state() {
        return EditionState.valueOf(meta("state").orElseThrow());
    }

    boolean unreviewed() {
        return meta("unreviewed").isPresent();
    }

    String author() {
        return meta("author").orElseThrow();
    }

    String section() {
        return meta("section").orElseThrow();
    }

    /** The time of the last step, or that of a schedule. */
    Instant when() {
        return meta("when").map(this::moment).orElseThrow();
    }

    /** When the page stops counting. */
    Optional<Instant> expires() {
        return meta("expires").map(this::moment);
    }

    /** What the public reads from then on. */
    String expiryExplanation() {
        return meta("expiry-explanation").orElse("");
    }

    /** The day by which somebody should look whether the page is still true. */
    Optional<LocalDate> reviewBy() {
        return meta("review-by").map(this::moment).map(at -> LocalDate.ofInstant(at, SiteClock.ZONE));
    }

    /** What its section asks for when it is submitted: names in both languages, such as „Преглед|Review; …“. */
    List<NamedApproval> approvals() {
        return meta("approvals").stream()
                .flatMap(names -> Arrays.stream(names.split("\\s*;\\s*")))
                .map(names -> names.split("\\|"))
                .map(names -> new NamedApproval(names[0], names[1], Optional.empty()))
                .toList();
    }

    /** What is said about it while it is under review, in order: who, about what, and the words. */
    List<DemoComment> comments() {
        return html.select("meta[name=comment]").stream()
                .map(element -> element.attr("content").split("\\|"))
                .map(parts -> new DemoComment(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    /**
     * A remark, or a reply to the one before it.
     *
     * @param field what it is about; "reply" for a reply
     * @param passage the words it is about; empty for the field as a whole
     */
    record DemoComment(String author, String field, String passage, String text) {

        boolean reply() {
            return field.equals("reply");
        }
    }

    /** A day counted from today, and a time of it. */
    private Instant moment(String when) {
        var words = when.split(" ");
        return calendar.moment(Integer.parseInt(words[0]), LocalTime.parse(words[1]));
    }

    /** The reason of a step that asks for one. */
    String reason() {
        return meta("reason").orElse("");
    }

    /** The key of the document that replaces this one. */
    Optional<String> redirect() {
        return meta("redirect");
    }

    private Optional<String> image() {
        return meta("image");
    }

    /**
     * The files that it offers: the file of ours, the name it was uploaded under, its title on the page, and for one that
     * shuts some readers out the ground on which it is offered.
     */
    List<DemoFile> files() {
        return html.select("meta[name=file]").stream()
                .map(element -> element.attr("content").split("\\|"))
                .map(parts -> new DemoFile(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : ""))
                .toList();
    }

    /** @param basis empty for none */
    record DemoFile(String file, String name, String title, String basis) {

        AttachmentInput attached(String sha256) {
            return new AttachmentInput(sha256, title, basis);
        }
    }

    private Map<String, String> particulars(Map<String, Long> documents) {
        var particulars = new HashMap<String, String>();
        html.select("meta[name=particular]").stream()
                .map(element -> element.attr("content").split("\\|", 2))
                .forEach(parts -> particulars.put(parts[0], parts[1]));
        if (image().isPresent()) {
            LEAD_IMAGE.forEach((meta, field) -> meta(meta).ifPresent(told -> particulars.put(field, told)));
        }
        meta("parent").map(documents::get).ifPresent(page -> particulars.put("pageParent", String.valueOf(page)));
        return particulars;
    }

    /**
     * @param pictures the SHA-256 of each picture by the name of its file, for the one at its head and those in the text
     * @param files the SHA-256 of its files, in their order
     * @param documents the ids by the keys with which the files name each other, for the blocks in the text and the page
     *     above
     */
    ContentInput content(Map<String, String> pictures, List<String> files, Map<String, Long> documents) {
        var imageSha256 = image().map(pictures::get).orElse("");
        html.select("figure[data-picture]")
                .forEach(place -> place.attr("data-picture", pictures.get(place.attr("data-picture"))));
        html.select("div[data-block]")
                .forEach(place -> place.attr("data-block", String.valueOf(documents.get(place.attr("data-block")))));
        return new ContentInput(
                title(),
                "",
                meta("description").orElse(""),
                html.body().html(),
                section(),
                meta("keywords")
                        .map(words -> Arrays.asList(words.split("\\s*,\\s*")))
                        .orElse(List.of()),
                imageSha256,
                imageSha256.isEmpty() ? "" : meta("image-alt").orElse(""),
                meta("change-note").isPresent(),
                meta("change-note").orElse(""),
                particulars(documents),
                IntStream.range(0, files.size())
                        .mapToObj(i -> files().get(i).attached(files.get(i)))
                        .toList());
    }

    /** Not jsoup's {@code title()}, which makes ordinary spaces of no-break ones. */
    private String title() {
        return html.expectFirst("title").wholeText().strip();
    }

    private Optional<String> meta(String name) {
        return Optional.ofNullable(html.selectFirst("meta[name=" + name + "]")).map(element -> element.attr("content"));
    }

    @Override
    public String toString() {
        return key + "." + language.code();
    }
}
