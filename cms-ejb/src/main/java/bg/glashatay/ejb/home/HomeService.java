package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomeBlock;
import bg.glashatay.domain.home.HomePeriod;
import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.home.HomeSlot;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Arranges the front pages. An arrangement chooses among what citizens can read and puts it in order; it shows nothing
 * that no reviewer has seen. The page belongs to the whole site, so the right has to be held for all of it.
 */
@Stateless
@Audited
public class HomeService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Slots slots;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Puts a document into a place, after what stands there.
     *
     * @param from empty: at once
     * @param until empty: until somebody takes it away, which the lead story's place does not take
     * @throws NotFoundException when there is no such document
     * @throws ContentRejectedException when it cannot stand there, or not then, or does so already
     */
    @AuditedAs("PLACE_ON_HOME")
    public long put(
            Language language,
            HomePlace place,
            long documentId,
            Optional<PublicationTime> from,
            Optional<PublicationTime> until) {
        user.require(Right.ARRANGE_HOME);
        var document = Optional.ofNullable(em.find(Document.class, documentId))
                .orElseThrow(() -> new NotFoundException("document", documentId));
        var now = clock.instant();
        var period = new HomePeriod(from.orElse(new PublicationTime(now, SiteClock.ZONE)), until);
        var there = slots.locked(language, place, now);
        refuseTwice(there, place, document, period);
        var position = there.stream().mapToInt(HomeSlot::getPosition).max().orElse(-1) + 1;
        var slot = new HomeSlot(language, place, document, position, period, user.account(), now);
        em.persist(slot);
        em.flush();
        tell("PLACE_ON_HOME", slot);
        return slot.getId();
    }

    /** Lets what stands in a place stand there at another time. */
    @AuditedAs("RESCHEDULE_ON_HOME")
    public void reschedule(long slotId, Optional<PublicationTime> from, Optional<PublicationTime> until) {
        user.require(Right.ARRANGE_HOME);
        var now = clock.instant();
        // those of the place in their one order first, the slot among them: two editors would wait for each other
        var others = slots.lockedBeside(slotId, now);
        var slot = locked(slotId);
        var period = new HomePeriod(from.orElse(slot.period().from()), until);
        refuseTwice(others, slot.getPlace(), slot.getDocument(), period);
        slot.reschedule(period, now);
        tell("RESCHEDULE_ON_HOME", slot);
    }

    /** Takes something from its place; what comes next by itself takes that. */
    @AuditedAs("REMOVE_FROM_HOME")
    public void remove(long slotId) {
        user.require(Right.ARRANGE_HOME);
        var slot = locked(slotId);
        em.remove(slot);
        tell("REMOVE_FROM_HOME", slot);
    }

    /**
     * Puts what stands in a place into an order.
     *
     * @param slotIds in their new order; what came there meanwhile follows, what went is passed over
     */
    @AuditedAs("ORDER_HOME")
    public void order(Language language, HomePlace place, List<Long> slotIds) {
        user.require(Right.ARRANGE_HOME);
        var there = new ArrayList<>(slots.locked(language, place, clock.instant()));
        there.sort(Comparator.comparingInt(
                slot -> slotIds.contains(slot.getId()) ? slotIds.indexOf(slot.getId()) : Integer.MAX_VALUE));
        for (int position = 0; position < there.size(); position++) {
            there.get(position).moveTo(position);
        }
        outbox.site("home");
        audit.did(
                user.username(),
                "ORDER_HOME",
                null,
                null,
                place + " " + language.code() + ": "
                        + there.stream()
                                .map(slot -> slot.getDocument().getId().toString())
                                .collect(Collectors.joining(", ")));
    }

    /** Says in which order the sections have their blocks, and which have none. */
    @AuditedAs("ARRANGE_HOME_BLOCKS")
    public void arrangeBlocks(Language language, List<BlockWish> wishes) {
        user.require(Right.ARRANGE_HOME);
        var sections = em.createQuery("select s from Section s where s.parent is null order by s.id", Section.class)
                // of two editors at once, the second arranges what the first has
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Section::getSlug, Function.identity()));
        slots.blocks(language).forEach(em::remove);
        em.flush();
        int position = 0;
        for (var wish : wishes) {
            var section = Optional.ofNullable(sections.remove(wish.section()))
                    .orElseThrow(() -> new NotFoundException("section", wish.section()));
            em.persist(new HomeBlock(language, section, position++, wish.shown()));
        }
        outbox.site("home");
        audit.did(
                user.username(),
                "ARRANGE_HOME_BLOCKS",
                null,
                null,
                language.code() + ": "
                        + wishes.stream()
                                .map(wish -> (wish.shown() ? "" : "–") + wish.section())
                                .collect(Collectors.joining(", ")));
    }

    private HomeSlot locked(long slotId) {
        return Optional.ofNullable(em.find(HomeSlot.class, slotId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("slot", slotId));
    }

    private static void refuseTwice(List<HomeSlot> there, HomePlace place, Document document, HomePeriod period) {
        if (there.stream().anyMatch(slot -> slot.collides(place, document, period))) {
            throw new ContentRejectedException(List.of(Issue.of("document", "home-already-there")));
        }
    }

    private void tell(String command, HomeSlot slot) {
        outbox.site("home");
        var period = slot.period();
        audit.did(
                user.username(),
                command,
                null,
                null,
                slot.getPlace() + " " + slot.getLanguage().code() + ": "
                        + slot.getDocument().getId() + ", " + period.from().instant() + " – "
                        + period.until()
                                .map(until -> until.instant().toString())
                                .orElse(""));
    }

    /** A section, and whether the front page is to have a block of it. */
    public record BlockWish(String section, boolean shown) {}
}
