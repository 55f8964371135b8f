package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.AgendaRows.Counts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What takes place and what is in force, as the clock has it when a citizen asks: no timer has to have noticed. */
@Stateless
@PermitAll
public class PublicAgenda {

    @Inject
    AgendaRows rows;

    @Inject
    PublicDocuments documents;

    @Inject
    Clock clock;

    /** A page of all events: those that go on or are to come, the soonest first, then those that are over. */
    public Optional<PublicAgendaPage> events(Language language, int number) {
        var now = clock.instant();
        var site = documents.site(language, now);
        return page(site, number, now, rows.events(language, now), rows::eventsAhead, rows::eventsOver);
    }

    /** A page of all notices: those in force, those to come, then those that are over. */
    public Optional<PublicAgendaPage> notices(Language language, int number) {
        var now = clock.instant();
        var site = documents.site(language, now);
        return page(site, number, now, rows.notices(language, now), rows::noticesAhead, rows::noticesOver);
    }

    /** One list after the other, turned over together; empty where there is no such page. */
    private static Optional<PublicAgendaPage> page(
            PublicSite site, int number, Instant now, Counts counts, Part ahead, Part over) {
        int size = PublicAgendaPage.SIZE;
        int pages = Math.max(1, (counts.all() + size - 1) / size);
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        int first = (number - 1) * size;
        int fromAhead = Math.max(0, Math.min(size, counts.ahead() - first));
        return Optional.of(new PublicAgendaPage(
                site,
                ahead.rows(site, now, first, fromAhead),
                over.rows(site, now, Math.max(0, first - counts.ahead()), size - fromAhead),
                number,
                pages,
                now));
    }

    /** A part of a list. */
    private interface Part {
        List<PublicEntry> rows(PublicSite site, Instant at, int offset, int count);
    }
}
