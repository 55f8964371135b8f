package bg.glashatay.web.bulk;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.bulk.BulkItem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An edition as a box in a list sends it: {@code 12-3.9f86…}, the document, the edition's number and the content seen;
 * {@code 12-3.9f86….2} where two open comments were seen as well.
 */
final class ChosenEdition {

    private static final Pattern SPELLED =
            Pattern.compile("([1-9]\\d{0,17})-([1-9]\\d{0,8})\\.(" + Sha256.FORM + ")(?:\\.([1-9]\\d{0,3}))?");

    private ChosenEdition() {}

    /** The edition with so many open comments seen. */
    static String spelled(BulkItem item, int openCommentsSeen) {
        return item.documentId() + "-" + item.number() + "." + item.contentHash() + "." + openCommentsSeen;
    }

    /** Empty where it is nonsense. */
    static Optional<BulkItem> of(String spelled) {
        return Optional.of(SPELLED.matcher(spelled))
                .filter(match -> match.matches())
                .map(match -> new BulkItem(
                        Long.parseLong(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        match.group(3),
                        match.group(4) == null ? 0 : Integer.parseInt(match.group(4))));
    }
}
