package bg.glashatay.web.desk;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.publishing.Worklists;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Backs the start page: how much of what waits for the person, and the first rows of each list. */
@Named
@RequestScoped
public class StartPage {

    private static final int ROWS = 5;

    /** What somebody has to do something about, beside what merely happens. */
    private static final Set<Worklist> WORK = EnumSet.of(
            Worklist.RETURNED_TO_ME,
            Worklist.TO_REVIEW,
            Worklist.UNREVIEWED_DEBTS,
            Worklist.READY_TO_PUBLISH,
            Worklist.MY_DRAFTS,
            Worklist.MINE_WITH_OTHERS);

    /** What can be brought back is rarely wanted, so only its number is shown. */
    private static final Set<Worklist> TOLD = EnumSet.complementOf(EnumSet.of(Worklist.DISCARDED));

    @Inject
    Worklists worklists;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private List<WorklistView> all;
    private Map<Right, List<Section>> sections;

    @PostConstruct
    void load() {
        sections = user.sectionsWith(EnumSet.of(Right.CREATE, Right.EDIT, Right.APPROVE));
        var overview = worklists.overview(TOLD, ROWS);
        var now = clock.instant();
        all = Arrays.stream(Worklist.values())
                .map(list -> new WorklistView(list, overview.get(list), now))
                .toList();
    }

    /** The lists with something in them, for their numbers. */
    public List<WorklistView> getCounts() {
        return all.stream().filter(view -> view.getTotal() > 0).toList();
    }

    /** Publications that failed; empty in good times. */
    public List<WorklistView> getFailed() {
        return shown(Set.of(Worklist.FAILED));
    }

    /** What waits to be written, reviewed or published. */
    public List<WorklistView> getWork() {
        return shown(WORK);
    }

    /** What is going out, goes out of date, or went out lately. */
    public List<WorklistView> getNews() {
        var others = EnumSet.copyOf(TOLD);
        others.removeAll(WORK);
        others.remove(Worklist.FAILED);
        return shown(others);
    }

    private List<WorklistView> shown(Set<Worklist> lists) {
        return views(lists)
                .filter(view -> view.getTotal() > 0 || isTheirWork(view.worklist()))
                .toList();
    }

    private Stream<WorklistView> views(Set<Worklist> lists) {
        return all.stream().filter(view -> lists.contains(view.worklist()));
    }

    /** An empty list is shown only to those who look there every day. */
    private boolean isTheirWork(Worklist list) {
        return switch (list) {
            case TO_REVIEW -> holds(Right.APPROVE);
            case MY_DRAFTS, RETURNED_TO_ME -> holds(Right.EDIT);
            case RECENTLY_PUBLISHED -> true;
            default -> false;
        };
    }

    public boolean isWriter() {
        return holds(Right.CREATE);
    }

    private boolean holds(Right right) {
        return !sections.get(right).isEmpty();
    }
}
