package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the public register: what citizens were shown, or no longer shown, where and when, in all languages. */
@Stateless
@PermitAll
public class PublicRegister {

    /** Longer than anything that is in a database, shorter than what one can hold. */
    private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    PublicDocuments documents;

    @Inject
    Clock clock;

    /**
     * A page of the register, the newest first.
     *
     * @param language of the page, not of what is registered
     * @param month in the municipality's zone; empty: all of them
     * @return empty where there is no such page
     */
    public Optional<PublicRegisterPage> page(Language language, Optional<YearMonth> month, int number) {
        var site = documents.site(language, clock.instant());
        var from = month.map(PublicRegister::start).orElse(ALWAYS).atOffset(ZoneOffset.UTC);
        var until = month.map(one -> start(one.plusMonths(1))).orElse(NEVER).atOffset(ZoneOffset.UTC);
        int size = PublicRegisterPage.SIZE;
        int pages = (int) Math.max(1, (count(from, until) + size - 1) / size);
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        var lines = lines(from, until, (number - 1) * size);
        return Optional.of(new PublicRegisterPage(site, lines, month, months(), number, pages));
    }

    private long count(OffsetDateTime from, OffsetDateTime until) {
        var count = database.createNativeQuery(
                        "select count(*) from register_entry where made_at >= ?1 and made_at < ?2")
                .setParameter(1, from)
                .setParameter(2, until)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private List<PublicRegisterPage.Line> lines(OffsetDateTime from, OffsetDateTime until, int offset) {
        List<?> rows = database.createNativeQuery(
                        """
                        select g.made_at, g.event, g.event = 'PUBLISHED' and e.first_published_at < e.published_at,
                               g.language, g.path, g.title, g.note
                          from register_entry g join edition e on e.id = g.edition_id
                         where g.made_at >= ?1 and g.made_at < ?2
                         order by g.made_at desc, g.id desc limit ?3 offset ?4
                        """)
                .setParameter(1, from)
                .setParameter(2, until)
                .setParameter(3, PublicRegisterPage.SIZE)
                .setParameter(4, offset)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static PublicRegisterPage.Line line(Object[] row) {
        return new PublicRegisterPage.Line(
                Columns.instant(row[0]),
                EditionState.valueOf((String) row[1]),
                (Boolean) row[2],
                Language.ofCode((String) row[3]).orElseThrow(),
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }

    /** From the newest month with an entry to the oldest, with those between them. */
    private List<YearMonth> months() {
        var ends = (Object[]) database.createNativeQuery("select min(made_at), max(made_at) from register_entry")
                .getSingleResult();
        var months = new ArrayList<YearMonth>();
        if (ends[0] != null) {
            var oldest = month(Columns.instant(ends[0]));
            for (var one = month(Columns.instant(ends[1])); !one.isBefore(oldest); one = one.minusMonths(1)) {
                months.add(one);
            }
        }
        return months;
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(SiteClock.ZONE));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(SiteClock.ZONE).toInstant();
    }
}
