package bg.glashatay.web.feedback;

import bg.glashatay.ejb.feedback.FeedbackQueries;
import bg.glashatay.ejb.feedback.TalliedPage;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs editor/feedback/pages.xhtml: how readers judge the pages, those that helped fewest first. */
@Named
@RequestScoped
public class JudgedPages {

    private static final String ADDRESS = "/editor/feedback/pages";
    private static final int ROWS = 50;

    @Inject
    FeedbackQueries queries;

    private Page<TalliedPage> page;
    private Paging place;

    @PostConstruct
    void load() {
        var number = Paging.number(Faces.getRequestParameter("page"));
        page = queries.pages(Paging.first(number, ROWS), ROWS);
        place = new Paging(number, page.total(), ROWS, ADDRESS);
    }

    public List<TalliedPage> getRows() {
        return page.rows();
    }

    public Paging getPlace() {
        return place;
    }
}
