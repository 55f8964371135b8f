package bg.glashatay.ejb.text;

/** The words in which a comparison tells what colour and lines show, in the language of whoever reads it. */
public interface DiffWords {

    /** Said before words that were added. */
    String added();

    /** Said before words that went. */
    String removed();

    /** Said after either, where the text goes on. */
    String end();

    /** What changed about words that stayed; what it was and what it is may follow. */
    String of(FormChange change);

    /** What a line is called. */
    String of(LineKind kind);
}
