package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.home.HomeSlot;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.HomeRows;
import bg.glashatay.ejb.site.HomeRows.Moment;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What whoever arranges the front pages sees of them. */
@Stateless
public class HomeQueries {

    private static final int FOUND = 20;

    /** When somebody is at work to see what stands there next. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Editions whose titles citizens have read, or will. */
    private static final List<EditionState> TOLD = List.of(
            EditionState.SUPERSEDED,
            EditionState.UNPUBLISHED,
            EditionState.WITHDRAWN,
            EditionState.SCHEDULED,
            EditionState.PUBLISHED);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    HomePages home;

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

    /** A language's front page as it is now, with what is planned for it. */
    public HomeArrangement arrangement(Language language) {
        user.require(Right.ARRANGE_HOME);
        var now = clock.instant();
        var page = home.home(language);
        var planned = slots.from(language, now);
        return new HomeArrangement(page, rowsOf(planned, page, now), blocks(language, page), now);
    }

    /**
     * One slot, also one that is over by now.
     *
     * @throws NotFoundException when there is none
     */
    public SlotRow slot(long slotId) {
        user.require(Right.ARRANGE_HOME);
        var now = clock.instant();
        var slot = Optional.ofNullable(em.find(HomeSlot.class, slotId))
                .orElseThrow(() -> new NotFoundException("slot", slotId));
        return rowsOf(List.of(slot), home.home(slot.getLanguage()), now).get(0);
    }

    /** Documents that citizens can read and that can stand in the place, whose title has the words in it; the newest first. */
    public List<PublicEntry> find(Language language, HomePlace place, String words) {
        user.require(Right.ARRANGE_HOME);
        var kinds = Arrays.stream(DocumentType.values()).filter(place::takes).collect(Collectors.toSet());
        return rows.titled(
                pages.site(language), new Moment(clock.instant(), false), kinds, PlainText.clean(words), FOUND);
    }

    /** Until when a lead story that is placed now stands, unless its editor says otherwise. */
    public PublicationTime endOfALead() {
        user.require(Right.ARRANGE_HOME);
        var day = LocalDate.ofInstant(clock.instant().plus(HomeSlot.STALE), SiteClock.ZONE);
        return new PublicationTime(day.atTime(MORNING).atZone(SiteClock.ZONE).toInstant(), SiteClock.ZONE);
    }

    private List<SlotRow> rowsOf(List<HomeSlot> planned, PublicHome page, Instant now) {
        if (planned.isEmpty()) {
            return List.of();
        }
        var language = planned.get(0).getLanguage();
        var ids = planned.stream().map(slot -> slot.getDocument().getId()).collect(Collectors.toSet());
        var live = rows.of(page.site(), new Moment(now, false), ids).stream()
                .map(PublicEntry::documentId)
                .collect(Collectors.toSet());
        var titles = titles(language, ids);
        return planned.stream()
                .map(slot -> {
                    var document = slot.getDocument().getId();
                    return new SlotRow(
                            slot.getId(),
                            slot.getPlace(),
                            slot.getLanguage(),
                            document,
                            titles.getOrDefault(document, ""),
                            slot.period(),
                            slot.period().at(now),
                            live.contains(document),
                            page.stands(slot.getPlace(), document),
                            slot.isStale(now),
                            slot.getPlacedBy().getFullName());
                })
                .toList();
    }

    /** The title that citizens read, read last, or will read. */
    private Map<Long, String> titles(Language language, Collection<Long> documentIds) {
        return em.createQuery(
                        """
                        select e.document.id, e.state, e.title from Edition e
                         where e.language = :language and e.document.id in :documents and e.state in :told
                        """,
                        Object[].class)
                .setParameter("language", language)
                .setParameter("documents", documentIds)
                .setParameter("told", TOLD)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.collectingAndThen(
                                Collectors.maxBy((one, other) -> Integer.compare(
                                        TOLD.indexOf((EditionState) one[1]), TOLD.indexOf((EditionState) other[1]))),
                                best -> (String) best.orElseThrow()[2])));
    }

    private List<BlockRow> blocks(Language language, PublicHome page) {
        var arranged = slots.blocks(language);
        var order = arranged.stream().map(block -> block.getSection().getSlug()).toList();
        var hidden = arranged.stream()
                .filter(block -> !block.isShown())
                .map(block -> block.getSection().getSlug())
                .toList();
        return page.site().top().stream()
                .sorted(Comparator.comparingInt(
                        section -> order.contains(section.slug()) ? order.indexOf(section.slug()) : Integer.MAX_VALUE))
                .map(section -> new BlockRow(section.slug(), section.name(), !hidden.contains(section.slug())))
                .toList();
    }
}
