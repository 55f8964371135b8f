package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomeBlock;
import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.home.HomeSlot;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.site.HomeRows;
import bg.glashatay.ejb.site.HomeRows.Moment;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The front pages, made up when they are asked for: a slot counts while its time is and while its document can be read
 * in the page's language, as the clock has it at that moment. The same number of queries, however much is published.
 */
@Stateless
public class HomePages {

    /** What is news when it comes out. */
    private static final Set<DocumentType> NEWS = EnumSet.of(DocumentType.NEWS, DocumentType.ACT, DocumentType.FILES);

    private static final Set<DocumentType> PAGES = EnumSet.of(DocumentType.PAGE);

    /** More than any town has in force at once. */
    private static final int MOST_NOTICES = 100;

    @Inject
    PublicPages pages;

    @Inject
    HomeRows rows;

    @Inject
    Slots slots;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The front page as citizens see it. */
    @PermitAll
    public PublicHome home(Language language) {
        return at(language, new Moment(clock.instant(), false));
    }

    /** The front page as citizens will see it, if what is scheduled by then goes out and nothing else happens. */
    public PublicHome foresee(Language language, Instant time) {
        user.require(Right.ARRANGE_HOME);
        return at(language, new Moment(time, true));
    }

    private PublicHome at(Language language, Moment moment) {
        var site = pages.site(language);
        var arranged = slots.at(language, moment.at());
        var menus = rows.inMenus();
        var ids = Stream.concat(arranged.stream().map(slot -> slot.getDocument().getId()), menus.stream())
                .collect(Collectors.toSet());
        var live = rows.of(site, moment, ids).stream()
                // what is over is no better than what is not there
                .filter(entry -> entry.facts()
                        .period()
                        .filter(period -> period.isOver(moment.at()))
                        .isEmpty())
                .collect(Collectors.toMap(PublicEntry::documentId, Function.identity()));
        var blocks = slots.blocks(language);
        return Makeup.of(new HomeMaterial(
                site,
                chosen(arranged, live),
                rows.newest(site, moment, NEWS, Makeup.NEWS),
                rows.newestOfEachSection(site, moment, NEWS, Makeup.OF_A_SECTION),
                // those that editors chose may be among the soonest
                rows.eventsAhead(site, moment, 2 * Makeup.EVENTS),
                rows.noticesInForce(site, moment, MOST_NOTICES),
                Stream.concat(
                                menus.stream().flatMap(id -> Optional.ofNullable(live.get(id)).stream()),
                                rows.newest(site, moment, PAGES, 2 * Makeup.SERVICES).stream())
                        .filter(entry -> PAGES.contains(entry.facts().type()))
                        .toList(),
                slugs(blocks, true),
                slugs(blocks, false)));
    }

    private static Map<HomePlace, List<PublicEntry>> chosen(List<HomeSlot> arranged, Map<Long, PublicEntry> live) {
        return arranged.stream()
                .filter(slot -> live.containsKey(slot.getDocument().getId()))
                .collect(Collectors.groupingBy(
                        HomeSlot::getPlace,
                        () -> new EnumMap<>(HomePlace.class),
                        Collectors.mapping(slot -> live.get(slot.getDocument().getId()), Collectors.toList())));
    }

    private static List<String> slugs(List<HomeBlock> blocks, boolean shown) {
        return blocks.stream()
                .filter(block -> block.isShown() == shown)
                .map(block -> block.getSection().getSlug())
                .toList();
    }
}
