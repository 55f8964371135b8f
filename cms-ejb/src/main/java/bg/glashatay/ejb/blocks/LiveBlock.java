package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.shared.Language;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * A block as it is public now, in one language.
 *
 * @param title what readers see above it
 * @param body sanitised HTML
 */
public record LiveBlock(long id, BlockKind kind, Language language, String title, String body) {

    /** What an edition of a block says, or would say. */
    public static LiveBlock of(Edition edition) {
        var document = edition.getDocument();
        return new LiveBlock(
                document.getId(),
                document.blockKind().orElseThrow(),
                edition.getLanguage(),
                edition.getTitle(),
                edition.getHead().getBody());
    }

    /**
     * What stands in a page in place of the reference: a figure with the title as its caption, for a heading would need
     * the rank of the place. A text in another language than the page's says so.
     */
    public String in(Language page) {
        var lang = language == page ? "" : " lang=\"" + language.code() + "\"";
        return "<figure class=\"reused reused-" + kind.name().toLowerCase(Locale.ROOT) + "\"" + lang + "><figcaption>"
                + Entities.escape(title) + "</figcaption>" + body + "</figure>";
    }
}
