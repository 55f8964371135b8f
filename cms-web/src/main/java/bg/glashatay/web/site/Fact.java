package bg.glashatay.web.site;

import java.util.List;

/** A line of what a document is about: its label, and what stands there. */
public record Fact(String label, List<Phrase> phrases) {

    public Fact {
        phrases = List.copyOf(phrases);
    }
}
