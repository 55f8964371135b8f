package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import bg.glashatay.web.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of a text as one field of the form holds them: a line for each, its SHA-256, a space and its title, so that
 * the page's script can keep, compare and offer it as any other field. The ground on which a file is offered that not
 * everybody can read follows its SHA-256 after a plus sign.
 */
final class AttachmentLines {

    /** The field's name. */
    static final String FIELD = "attachments";

    private static final String BASIS = "+";

    /** Letters of a hash that tell two files apart. */
    private static final int SHORT = 8;

    private AttachmentLines() {}

    static String of(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> attachment.sha256()
                        + attachment
                                .givenBasis()
                                .map(basis -> BASIS + basis.key())
                                .orElse("") + " "
                        + attachment.title())
                .collect(Collectors.joining("\n"));
    }

    /** The files in their order; empty lines are none. */
    static List<AttachmentInput> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(AttachmentLines::file)
                .toList();
    }

    /**
     * Each file by its title and the beginning of its hash, so that another file under the same title shows, and by the
     * ground on which it is offered.
     */
    static List<String> named(String lines) {
        return read(lines).stream().map(AttachmentLines::named).toList();
    }

    private static String named(AttachmentInput file) {
        var hash = file.sha256().substring(0, Math.min(SHORT, file.sha256().length()));
        var basis = AccessBasis.ofKey(file.basis()).map(AccessBasis::key);
        return file.title() + " [" + hash + "]"
                + basis.map(key -> " (" + Texts.of("reading", "basis." + key) + ")")
                        .orElse("");
    }

    private static AttachmentInput file(String line) {
        int space = line.indexOf(' ');
        var file = space < 0 ? line : line.substring(0, space);
        var title = space < 0 ? "" : line.substring(space + 1);
        int plus = file.indexOf(BASIS);
        return plus < 0
                ? new AttachmentInput(file, title)
                : new AttachmentInput(file.substring(0, plus), title, file.substring(plus + 1));
    }
}
