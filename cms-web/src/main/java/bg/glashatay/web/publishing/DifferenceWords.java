package bg.glashatay.web.publishing;

import bg.glashatay.ejb.text.DiffWords;
import bg.glashatay.ejb.text.FormChange;
import bg.glashatay.ejb.text.LineKind;
import bg.glashatay.ejb.text.TextDiff.Move;
import bg.glashatay.web.shared.Texts;

/** The words of a comparison in the language of the page. */
final class DifferenceWords implements DiffWords {

    private static final String BUNDLE = "history";

    @Override
    public String added() {
        return of("diff.added");
    }

    @Override
    public String removed() {
        return of("diff.removed");
    }

    @Override
    public String end() {
        return of("diff.end");
    }

    @Override
    public String of(FormChange change) {
        return of("form." + change);
    }

    @Override
    public String of(LineKind kind) {
        return of("kind." + kind);
    }

    /** A text about differences, with its gaps filled. */
    static String of(String key, Object... arguments) {
        return Texts.of(BUNDLE, key, arguments);
    }

    /** Where a line went to or came from: up or down, and after which line it stands or stood there. */
    static String place(String key, Move move) {
        if (move.beside().isEmpty()) {
            return of(key + ".first");
        }
        return of(key + (move.down() ? ".down" : ".up"), move.beside());
    }
}
