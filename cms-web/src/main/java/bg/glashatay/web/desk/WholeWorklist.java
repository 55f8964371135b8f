package bg.glashatay.web.desk;

import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.Worklists;
import bg.glashatay.web.shared.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.omnifaces.util.Faces;

/** Backs the page with the whole of one worklist. */
@Named
@RequestScoped
public class WholeWorklist {

    private static final int ROWS = 25;

    @Inject
    Worklists worklists;

    @Inject
    Clock clock;

    private WorklistView worklist;
    private Paging place;

    @PostConstruct
    void load() {
        var name = Faces.getRequestParameter("list");
        var wanted = WorklistView.named(name).orElseThrow(() -> new NotFoundException("worklist", name));
        var number = Paging.number(Faces.getRequestParameter("page"));
        worklist = new WorklistView(wanted, worklists.page(wanted, Paging.first(number, ROWS), ROWS), clock.instant());
        place = new Paging(number, worklist.getTotal(), ROWS, worklist.getAddress());
    }

    public WorklistView getWorklist() {
        return worklist;
    }

    public Paging getPlace() {
        return place;
    }
}
