package bg.glashatay.web.feedback;

import bg.glashatay.ejb.feedback.FeedbackQueries;
import bg.glashatay.ejb.feedback.FeedbackRow;
import bg.glashatay.ejb.feedback.FeedbackService;
import bg.glashatay.ejb.feedback.FeedbackTally;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Choice;
import bg.glashatay.web.shared.Desk;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.SectionOptions;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * Backs editor/feedback/feedback.xhtml: what readers wrote about the pages. The list stays as it was shown, so that a
 * button is about the words beside it and no others that came in between.
 */
@Named
@ViewScoped
public class FeedbackList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    FeedbackQueries queries;

    @Inject
    FeedbackService service;

    @Inject
    Desk desk;

    private FeedbackAddress address;
    private Page<FeedbackRow> page;
    private Paging place;
    private transient FeedbackTally tally;

    @PostConstruct
    void load() {
        var parameters = Faces.getRequestParameterMap();
        address = FeedbackAddress.of(parameters);
        var number = Paging.number(parameters.get("page"));
        page = read(number);
        place = new Paging(number, page.total(), ROWS, address.here());
        if (place.isBeyond()) {
            place = place.atLast();
            page = read(place.number());
        }
    }

    private Page<FeedbackRow> read(int number) {
        return queries.list(address.filter(), Paging.first(number, ROWS), ROWS);
    }

    /** Says that the words are dealt with, and shows what else waits. */
    public void handle(FeedbackRow row) {
        service.handle(row.id());
        Said.info("feedback", "list.handled");
        Faces.redirect(place.getHere());
    }

    public List<FeedbackRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public Paging getPlace() {
        return place;
    }

    public String getFile() {
        return address.file();
    }

    public boolean isWaiting() {
        return address.filter().waiting();
    }

    /** The id of the one document that the list is about; empty where it is about all. */
    public String getDocument() {
        return address.filter().document().map(id -> Long.toString(id)).orElse("");
    }

    /** How readers judge the one document that the list is about. */
    public FeedbackTally getTally() {
        if (tally == null) {
            tally = queries.tally(address.filter().document().orElseThrow());
        }
        return tally;
    }

    public List<Choice> getSections() {
        return Choice.of(
                SectionOptions.of(queries.sections(), desk.getLanguage()),
                address.filter().section().orElse(""));
    }
}
