package bg.glashatay.domain.home;

import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An editor's word that a document stands in a place of a language's front page for a while. It shows only what citizens
 * can read anyway: while the document is not public in the language, the page passes it over.
 */
@Entity
@Table(name = "home_slot")
public class HomeSlot {

    /** A lead story older than this is no news any more; the editors are told. */
    public static final Duration STALE = Duration.ofDays(7);

    /** Longer than this no lead story is placed at once. */
    public static final Duration LONGEST_LEAD = Duration.ofDays(31);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "home_slot_seq")
    @SequenceGenerator(name = "home_slot_seq", sequenceName = "home_slot_seq", allocationSize = 50)
    private Long id;

    private Language language;

    @Enumerated(EnumType.STRING)
    private HomePlace place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    private int position;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    private String zone;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "placed_by")
    private Account placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Version
    private int version;

    protected HomeSlot() {}

    /**
     * Puts the document into the place.
     *
     * @throws ContentRejectedException when the place takes no documents of its kind, or not for such a time
     */
    public HomeSlot(
            Language language,
            HomePlace place,
            Document document,
            int position,
            HomePeriod period,
            Account placedBy,
            Instant placedAt) {
        if (!place.takes(document.getType())) {
            throw new ContentRejectedException(List.of(Issue.of("document", "home-other-place", document.getType())));
        }
        this.language = language;
        this.place = place;
        this.document = document;
        this.position = position;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        keep(period, placedAt);
    }

    /**
     * Lets it stand at another time.
     *
     * @throws ContentRejectedException when that time is over, ends before it begins, or is too long for a lead story
     */
    public void reschedule(HomePeriod period, Instant now) {
        keep(period, now);
    }

    private void keep(HomePeriod period, Instant now) {
        ContentRejectedException.unlessEmpty(issues(period, now));
        fromAt = period.from().instant();
        untilAt = period.until().map(PublicationTime::instant).orElse(null);
        zone = period.from().zone().getId();
    }

    private List<Issue> issues(HomePeriod period, Instant now) {
        var issues = new ArrayList<Issue>();
        var from = period.from().instant();
        period.until().map(PublicationTime::instant).ifPresent(until -> {
            if (!until.isAfter(from)) {
                issues.add(Issue.of("until", "home-ends-before-it-begins"));
            } else if (!until.isAfter(now)) {
                issues.add(Issue.of("until", "time-is-past"));
            } else if (place.asksForAnEnd() && until.isAfter(from.plus(LONGEST_LEAD))) {
                issues.add(Issue.of("until", "home-lead-too-long", LONGEST_LEAD.toDays()));
            }
        });
        if (place.asksForAnEnd() && period.until().isEmpty()) {
            issues.add(Issue.of("until", "home-lead-without-end", LONGEST_LEAD.toDays()));
        }
        return issues;
    }

    /** Whether another slot already shows the same document in the same place at some moment of the period. */
    public boolean collides(HomePlace otherPlace, Document otherDocument, HomePeriod period) {
        return place == otherPlace && document.getId().equals(otherDocument.getId()) && period().meets(period);
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Whether it stands on top of the page and has for so long that readers take the page for forgotten. */
    public boolean isStale(Instant now) {
        return place == HomePlace.LEAD
                && period().at(now) == HomePeriod.Standing.THERE
                && now.isAfter(fromAt.plus(STALE));
    }

    public HomePeriod period() {
        var at = ZoneId.of(zone);
        return new HomePeriod(
                new PublicationTime(fromAt, at),
                Optional.ofNullable(untilAt).map(until -> new PublicationTime(until, at)));
    }

    public Long getId() {
        return id;
    }

    public Language getLanguage() {
        return language;
    }

    public HomePlace getPlace() {
        return place;
    }

    public Document getDocument() {
        return document;
    }

    /** Counts from 0 within the place; for the lead story its beginning counts instead. */
    public int getPosition() {
        return position;
    }

    public Account getPlacedBy() {
        return placedBy;
    }
}
