package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits for the person at work: counted by one query, and each list read by one, paged in the database. */
@Stateless
public class Worklists {

    private static final Duration RECENTLY = Duration.ofDays(14);

    /** How long before its day a page is due for review. */
    private static final Period SOON = Period.ofDays(14);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A page of the list; the total is the count that the start page shows. */
    public Page<WorklistRow> page(Worklist list, int first, int size) {
        var query = query(user.sectionsWith(EnumSet.of(list.right())));
        var total = query.counts(List.of(list)).get(list);
        return new Page<>(total == 0 ? List.of() : query.rows(list, first, size), total);
    }

    /**
     * Every list with its total and its first rows.
     *
     * @param told the lists whose rows are wanted; of the others only the total is
     */
    public Map<Worklist, Page<WorklistRow>> overview(Collection<Worklist> told, int size) {
        var query = query(user.sectionsWith(rights()));
        var overview = new EnumMap<Worklist, Page<WorklistRow>>(Worklist.class);
        query.counts(List.of(Worklist.values())).forEach((list, total) -> {
            var rows = total == 0 || !told.contains(list) ? List.<WorklistRow>of() : query.rows(list, 0, size);
            overview.put(list, new Page<>(rows, total));
        });
        return overview;
    }

    private WorklistQuery query(Map<Right, List<Section>> sections) {
        var now = clock.instant();
        return new WorklistQuery(
                em,
                list -> sections.get(list.right()),
                Map.of(
                        "me", user.account().getId(),
                        "now", now,
                        "recently", now.minus(RECENTLY),
                        "recoverable", now.minus(Edition.RECOVERABLE_FOR),
                        "horizon", LocalDate.ofInstant(now, SiteClock.ZONE).plus(SOON)));
    }

    private static Set<Right> rights() {
        return Arrays.stream(Worklist.values())
                .map(Worklist::right)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }
}
