package bg.glashatay.web.steps;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.PublishedDocument;
import bg.glashatay.ejb.publishing.PublishedDocuments;
import bg.glashatay.web.publishing.Places;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** A page stops counting, goes away or comes back: whoever may do that says to the public why. */
@Named
@ViewScoped
public class TakeFromPublic extends StepDialog {

    private static final long serialVersionUID = 1L;

    /** More than this many nobody looks through: another word finds it sooner. */
    private static final int FOUND_AT_MOST = 8;

    @Inject
    PublishedDocuments published;

    private Language language = Language.BG;
    private long documentId;
    private String explanation = "";
    private String reason = "";
    private String wanted = "";
    private String replacement = "";
    private boolean searched;
    private List<PublishedDocument> found = List.of();

    public TakeFromPublic about(EditionDetails details) {
        begin(details);
        return this;
    }

    @Override
    void fill(EditionDetails details) {
        language = details.language();
        documentId = details.documentId();
    }

    public void withdraw() {
        take(() -> publishing.withdraw(editionId(), explanation), "done.withdrawn");
    }

    /** Leads to the new edition that stands before the public now. */
    public void restore() {
        attempt(() -> Places.edit(publishing.restore(editionId()), "steps", "done.restored"));
    }

    public void unpublish() {
        take(() -> publishing.unpublish(editionId(), reason, replacement()), "done.unpublished");
    }

    private Optional<Long> replacement() {
        return found.stream()
                .map(PublishedDocument::documentId)
                .filter(id -> String.valueOf(id).equals(replacement))
                .findFirst();
    }

    /** Looks for what may stand in the page's place. */
    public void search() {
        searched = !wanted.isBlank();
        replacement = "";
        found = searched ? published.search(wanted.strip(), language, documentId, FOUND_AT_MOST) : List.of();
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** A part of the replacement's title. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    /** The id of the document to lead to; empty for none. */
    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement == null ? "" : replacement;
    }

    public boolean isSearched() {
        return searched;
    }

    public List<PublishedDocument> getFound() {
        return found;
    }
}
