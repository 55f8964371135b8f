package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.exchange.ArchivedDocument.Text;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.transfer.ItemReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes a text of an archive one of this site: what it names is named as it is here. */
final class ArrivingText {

    private static final String PARENT = ParticularField.PAGE_PARENT.getFieldName();

    private final Arrival arrival;
    private final ItemReport report;

    ArrivingText(Arrival arrival, ItemReport report) {
        this.arrival = arrival;
        this.report = report;
    }

    /** @param slug empty where the address follows the title */
    ContentInput content(Text text, String slug) {
        var image = text.leadImage() != null && has(text.leadImage()) ? text.leadImage() : "";
        return new ContentInput(
                text.title(),
                slug,
                text.lead(),
                body(text.body()),
                text.section(),
                text.tags(),
                image,
                image.isEmpty() ? "" : text.leadImageAlt(),
                text.major(),
                text.changeNote(),
                particulars(text, image.isEmpty() && text.leadImage() != null),
                text.attachments().stream()
                        .filter(file -> has(file.sha256()))
                        .map(file -> new AttachmentInput(
                                file.sha256(), file.title(), Objects.requireNonNullElse(file.basis(), "")))
                        .toList());
    }

    private String body(String html) {
        var body = HtmlPolicy.sanitise(html);
        if (!body.equals(html)) {
            report.say(Verdict.CHANGED, "cleaned");
        }
        var here = BlockReference.replaced(body, block -> arrival.document(String.valueOf(block))
                .map(BlockReference::to)
                .orElseGet(() -> {
                    report.say(Verdict.CHANGED, "block-missing");
                    return "";
                }));
        for (var picture : BodyMedia.picturesIn(here)) {
            if (!has(picture.sha256())) {
                here = here.replaceAll("<figure data-picture=\"" + picture.sha256() + "\".*?</figure>", "");
            }
        }
        return here;
    }

    private Map<String, String> particulars(Text text, boolean withoutImage) {
        var particulars = new HashMap<>(text.particulars());
        if (withoutImage) {
            particulars.keySet().removeIf(name -> name.startsWith("leadImage"));
        }
        var parent = particulars.remove(PARENT);
        if (parent != null) {
            arrival.document(parent)
                    .ifPresentOrElse(
                            page -> particulars.put(PARENT, String.valueOf(page)),
                            () -> report.say(Verdict.CHANGED, "parent-missing"));
        }
        return particulars;
    }

    private boolean has(String sha256) {
        if (!arrival.hasFile(sha256)) {
            report.say(Verdict.CHANGED, "file-missing", sha256);
            return false;
        }
        return true;
    }
}
