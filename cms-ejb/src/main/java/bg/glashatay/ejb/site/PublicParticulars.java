package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.DocumentType;
import java.time.Instant;
import java.util.List;

/**
 * What the page of a document has by its kind.
 *
 * @param files to take, in the editor's order
 * @param trail the live pages that it stands under, from the top
 * @param children the live pages that stand under it
 * @param judgedAt when it was asked what still counts
 */
public record PublicParticulars(
        PublicFacts facts,
        List<PublicFile> files,
        List<PublicLink> trail,
        List<PublicLink> children,
        Instant judgedAt) {

    public PublicParticulars {
        files = List.copyOf(files);
        trail = List.copyOf(trail);
        children = List.copyOf(children);
    }

    public DocumentType type() {
        return facts.type();
    }
}
