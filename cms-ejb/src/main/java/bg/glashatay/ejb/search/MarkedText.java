package bg.glashatay.ejb.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Plain text in which the words that were looked for are marked. */
public record MarkedText(List<Piece> pieces) {

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** Some of the text; marked where it is a word that was looked for. */
    public record Piece(String text, boolean isMarked) {}

    /** The characters without marks. */
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** As HTML, with {@code mark} elements. */
    public String html() {
        return pieces.stream()
                .map(piece -> piece.isMarked()
                        ? "<mark>" + Entities.escape(piece.text()) + "</mark>"
                        : Entities.escape(piece.text()))
                .collect(Collectors.joining());
    }
}
