package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.ejb.publishing.ContentInput.AttachmentInput;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of a text as one field of the form holds them: a line for each, its SHA-256, a space and its title, so that
 * the page's script can keep, compare and offer it as any other field.
 */
final class AttachmentLines {

    /** The field's name. */
    static final String FIELD = "attachments";

    /** Letters of a hash that tell two files apart. */
    private static final int SHORT = 8;

    private AttachmentLines() {}

    static String of(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> attachment.sha256() + " " + attachment.title())
                .collect(Collectors.joining("\n"));
    }

    /** The files in their order; empty lines are none. */
    static List<AttachmentInput> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(AttachmentLines::file)
                .toList();
    }

    /** Each file by its title and the beginning of its hash, so that another file under the same title shows. */
    static List<String> named(String lines) {
        return read(lines).stream()
                .map(file -> file.title() + " ["
                        + file.sha256()
                                .substring(0, Math.min(SHORT, file.sha256().length())) + "]")
                .toList();
    }

    private static AttachmentInput file(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? new AttachmentInput(line, "")
                : new AttachmentInput(line.substring(0, space), line.substring(space + 1));
    }
}
