package bg.glashatay.ejb.site;

import java.time.Instant;
import java.util.List;

/**
 * One page of the list of events, or of notices: first those that have not ended, then those that have.
 *
 * @param ahead those that have not ended by the time of asking
 * @param over those that have
 * @param number of the page, from 1
 * @param pages how many there are; an empty list has one
 * @param judgedAt the time of asking
 */
public record PublicAgendaPage(
        PublicSite site, List<PublicEntry> ahead, List<PublicEntry> over, int number, int pages, Instant judgedAt) {

    /** Documents on a page. */
    public static final int SIZE = 20;

    public PublicAgendaPage {
        ahead = List.copyOf(ahead);
        over = List.copyOf(over);
    }
}
