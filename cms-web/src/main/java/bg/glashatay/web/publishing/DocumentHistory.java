package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs editor/document/history.xhtml: the document's editions and everything that was done to them. */
@Named
@RequestScoped
public class DocumentHistory {

    @Inject
    EditionQueries queries;

    private long documentId;
    private List<EditionRow> editions = List.of();
    private List<TimelineDay> days = List.of();

    public void load() {
        editions = queries.editionsOf(documentId);
        days = Timeline.of(queries.history(documentId));
    }

    public long getDocumentId() {
        return documentId;
    }

    public void setDocumentId(long documentId) {
        this.documentId = documentId;
    }

    public List<EditionRow> getEditions() {
        return editions;
    }

    /** The newest title. */
    public String getTitle() {
        return editions.get(0).title();
    }

    public List<TimelineDay> getDays() {
        return days;
    }
}
