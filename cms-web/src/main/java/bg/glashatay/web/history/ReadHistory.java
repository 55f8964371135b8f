package bg.glashatay.web.history;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.ejb.publishing.RevisionRow;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Backs editor/history/history.xhtml: the document's editions and everything that was done to them. A row of saves is
 * told as one thing, and opened when the address names it.
 */
@Named
@RequestScoped
public class ReadHistory {

    private static final int SIZE = 40;
    private static final int EDITIONS = 8;
    private static final int SAVES = 50;
    private static final Pattern ROW = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");

    @Inject
    EditionQueries queries;

    @Inject
    RevisionQueries revisions;

    private long documentId;
    private String page;
    private String saves = "";
    private String savesPage;
    private List<EditionRow> editions = List.of();
    private List<TimelineDay> days = List.of();
    private Page<RevisionRow> openSaves = new Page<>(List.of(), 0);
    private long total;

    public void load() {
        editions = queries.editionsOf(documentId);
        int number = Paging.number(page);
        var events = revisions.timeline(documentId, Paging.first(number, SIZE), SIZE);
        days = Timeline.of(events.rows());
        total = events.total();
        var row = ROW.matcher(saves == null ? "" : saves);
        if (row.matches()) {
            openSaves = revisions.saves(
                    Long.parseLong(row.group(1)),
                    Long.parseLong(row.group(2)),
                    Paging.first(Paging.number(savesPage), SAVES),
                    SAVES);
        }
    }

    public long getDocumentId() {
        return documentId;
    }

    public void setDocumentId(long documentId) {
        this.documentId = documentId;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** The row of saves that stands open, by the newest and the oldest of them. */
    public String getSaves() {
        return saves;
    }

    public void setSaves(String saves) {
        this.saves = saves;
    }

    public String getSavesPage() {
        return savesPage;
    }

    public void setSavesPage(String savesPage) {
        this.savesPage = savesPage;
    }

    /** The newest editions; the older ones are met in the timeline. */
    public List<EditionRow> getEditions() {
        return editions.subList(0, Math.min(EDITIONS, editions.size()));
    }

    public boolean isMoreEditions() {
        return editions.size() > EDITIONS;
    }

    /** The newest title. */
    public String getTitle() {
        return editions.get(0).title();
    }

    /** Of that title, as {@code lang} wants it. */
    public String getLanguage() {
        return editions.get(0).language().code();
    }

    public List<TimelineDay> getDays() {
        return days;
    }

    public Paging getPlace() {
        return new Paging(Paging.number(page), total, SIZE, address());
    }

    /** Whether the entry's saves are listed. */
    public boolean isOpen(TimelineEntry entry) {
        return entry.row().equals(saves);
    }

    /** The page with the entry's saves listed. */
    public String open(TimelineEntry entry) {
        return address() + "?page=" + Paging.number(page) + "&saves=" + entry.row() + "#saves";
    }

    /** The page with no saves listed. */
    public String getClosed() {
        return address() + "?page=" + Paging.number(page);
    }

    /** The saves of the open row. */
    public List<RevisionRow> getOpenSaves() {
        return openSaves.rows();
    }

    /** Where to go on in a long row of saves; empty at its end. */
    public String getMoreSaves() {
        int number = Paging.number(savesPage);
        return (long) number * SAVES >= openSaves.total()
                ? ""
                : address() + "?page=" + Paging.number(page) + "&saves=" + saves + "&savesPage=" + (number + 1)
                        + "#saves";
    }

    private String address() {
        return "/editor/documents/" + documentId + "/history";
    }
}
