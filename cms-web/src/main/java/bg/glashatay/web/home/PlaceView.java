package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.ejb.home.HomeArrangement;
import bg.glashatay.ejb.home.PublicHome;
import bg.glashatay.ejb.home.SlotRow;
import bg.glashatay.ejb.site.PublicEntry;
import java.util.List;
import java.util.Locale;

/**
 * A place of the front page, as the page about it shows it.
 *
 * @param now what citizens see there
 * @param slots what editors have placed there, now and later
 */
public record PlaceView(HomePlace place, List<Seen> now, List<SlotRow> slots) {

    static PlaceView of(HomePlace place, HomeArrangement arrangement) {
        var page = arrangement.page();
        return new PlaceView(
                place,
                page.in(place).stream().map(entry -> Seen.of(entry, page)).toList(),
                arrangement.in(place));
    }

    /** Whether an editor's order counts here: the lead story is the last to begin, and events go by their time. */
    public boolean ordered() {
        return place != HomePlace.LEAD && place != HomePlace.EVENTS;
    }

    /** The word for it in addresses. */
    public String word() {
        return word(place);
    }

    static String word(HomePlace place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** Something that citizens see, and whether an editor chose it. */
    public record Seen(String path, String title, String section, boolean chosen) {

        private static Seen of(PublicEntry entry, PublicHome page) {
            return new Seen(
                    entry.path(),
                    entry.title(),
                    entry.section().name(),
                    page.chosen().contains(entry.documentId()));
        }
    }
}
