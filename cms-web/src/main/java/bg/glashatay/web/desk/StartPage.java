package bg.glashatay.web.desk;

import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs the start page: what waits for the person, the newest of each. */
@Named
@RequestScoped
public class StartPage {

    private static final int ROWS = 5;

    @Inject
    EditionQueries editions;

    @Inject
    CurrentUser user;

    private List<WorklistView> work;
    private WorklistView published;

    @PostConstruct
    void load() {
        work = Stream.of(Worklist.MY_DRAFTS, Worklist.RETURNED_TO_ME, Worklist.TO_REVIEW)
                .map(this::view)
                .filter(view -> view.getTotal() > 0 || concerns(view.worklist()))
                .toList();
        published = view(Worklist.RECENTLY_PUBLISHED);
    }

    private WorklistView view(Worklist worklist) {
        return new WorklistView(worklist, editions.worklist(worklist, 0, ROWS));
    }

    /** An empty list is shown only to those whose work it is. */
    private boolean concerns(Worklist worklist) {
        return holds(worklist == Worklist.TO_REVIEW ? Right.APPROVE : Right.EDIT);
    }

    /** What waits to be written or reviewed. */
    public List<WorklistView> getWork() {
        return work;
    }

    /** What went out lately. */
    public WorklistView getPublished() {
        return published;
    }

    public boolean isWriter() {
        return holds(Right.CREATE);
    }

    private boolean holds(Right right) {
        return !user.sectionsWith(right).isEmpty();
    }
}
