package bg.glashatay.web.history;

import java.util.List;

/**
 * A text that can be chosen for a comparison.
 *
 * @param value as it stands in the address: a revision's number, or live-bg and live-en
 */
public record RevisionChoice(String value, String label) {

    /** The choices of one edition. */
    public record Group(String label, List<RevisionChoice> choices) {}
}
