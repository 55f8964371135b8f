package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicAgendaPage;
import bg.glashatay.ejb.site.PublicEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Feeds {@code agenda.xhtml}: the list of events, or of notices.
 *
 * @param kind {@code events} or {@code alerts}: how its words begin
 * @param groups what goes on, what is to come, what is over; those that have a row on this page
 */
public record AgendaView(PublicAgendaPage page, String kind, String path, List<Group> groups) {

    /** Rows under a heading of their own. */
    public record Group(String id, List<EntryView> entries) {}

    static AgendaView events(PublicAgendaPage page, String path) {
        var groups = new ArrayList<Group>();
        add(groups, "ahead", page.ahead());
        add(groups, "over", page.over());
        return new AgendaView(page, "events", path, groups);
    }

    static AgendaView notices(PublicAgendaPage page, String path) {
        Predicate<PublicEntry> toCome = entry -> entry.facts()
                .period()
                .filter(period -> period.isAhead(page.judgedAt()))
                .isPresent();
        var groups = new ArrayList<Group>();
        add(groups, "now", page.ahead().stream().filter(toCome.negate()).toList());
        add(groups, "ahead", page.ahead().stream().filter(toCome).toList());
        add(groups, "over", page.over());
        return new AgendaView(page, "alerts", path, groups);
    }

    private static void add(List<Group> groups, String id, List<PublicEntry> entries) {
        if (!entries.isEmpty()) {
            groups.add(new Group(id, entries.stream().map(EntryView::of).toList()));
        }
    }

    public List<PageLink> links() {
        return PageLink.of(page.number(), page.pages(), number -> PageNumber.path(path, number));
    }

    /** The page before; empty on the first. */
    public String before() {
        return page.number() > 1 ? PageNumber.path(path, page.number() - 1) : "";
    }

    /** The next page; empty on the last. */
    public String after() {
        return page.number() < page.pages() ? PageNumber.path(path, page.number() + 1) : "";
    }
}
