package bg.glashatay.web.api;

import bg.glashatay.ejb.publishing.EditionDetails;
import java.util.regex.Pattern;

/**
 * The entity tag of an edition: its newest revision, the content's hash and the state. Whoever holds it has seen both
 * what stands there and where it stands.
 */
record EditionTag(long revision, String value) {

    private static final int HASH_LENGTH = 16;
    private static final Pattern LISTED = Pattern.compile("(W/)?(\"[^\"]*\")");

    static EditionTag of(EditionDetails edition) {
        var hash = edition.contentHash().substring(0, HASH_LENGTH);
        return new EditionTag(edition.headId(), "\"" + edition.headId() + "-" + hash + "-" + edition.state() + "\"");
    }

    /**
     * Refuses unless the request's condition names this tag. Weak tags never do (RFC 9110, 13.1.1).
     *
     * @param ifMatch the header; null where there is none
     */
    void mustMatch(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required").asException();
        }
        var named = ifMatch.strip().equals("*")
                || LISTED.matcher(ifMatch)
                        .results()
                        .anyMatch(tag -> tag.group(1) == null && tag.group(2).equals(value));
        if (!named) {
            throw stale().asException();
        }
    }

    /** The answer to somebody who has not seen what is there now. */
    Problem stale() {
        return Problem.of(412, "stale-revision", revision).with("currentETag", value);
    }
}
