package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.persistence.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Counts in the database, in one question along indexes of its own for each count. It asks nobody for a right: it says
 * nothing of any text.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DatabaseTallies {

    /** The timetable looks every five seconds: what has been due for a shorter time is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);

    /** A mail that was due so long ago should have been tried many times. */
    private static final Duration MAIL_OVERDUE = Duration.ofMinutes(10);

    /** Mails given up longer ago are no news: nobody can send them any more. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final String TALLIES =
            """
            select clock_timestamp(),
                   (select count(*) from edition where state = 'SCHEDULED' and scheduled_for <= ?1),
                   (select min(scheduled_for) from edition where state = 'SCHEDULED' and scheduled_for <= ?1),
                   (select count(*) from edition where state = 'PUBLISHING_FAILED'),
                   (select count(*) from edition where unreviewed and state = 'PUBLISHED'),
                   (select min(published_at) from edition where unreviewed and state = 'PUBLISHED'),
                   (select count(*) from notification where mail = 'WAITING')
                   + (select count(*) from daily_mail where state = 'WAITING'),
                   (select count(*) from notification where mail = 'WAITING' and (mail_attempts > 0 or mail_due_at <= ?2))
                   + (select count(*) from daily_mail where state = 'WAITING' and (attempts > 0 or due_at <= ?2)),
                   (select count(*) from notification where mail = 'GIVEN_UP' and made_at > ?3)
                   + (select count(*) from daily_mail where state = 'GIVEN_UP' and day > cast(?3 as date)),
                   (select started_at from store_sweep order by started_at desc, id desc limit 1),
                   (select missing from store_sweep order by started_at desc, id desc limit 1)
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    Clock clock;

    DatabaseFigures now() {
        var asked = clock.instant();
        var row = (Object[]) database.createNativeQuery(TALLIES)
                .setParameter(1, asked.minus(ON_ITS_WAY).atOffset(ZoneOffset.UTC))
                .setParameter(2, asked.minus(MAIL_OVERDUE).atOffset(ZoneOffset.UTC))
                .setParameter(3, asked.minus(NEWS).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        var answered = clock.instant();
        // it looked at its clock somewhere between the two
        var between = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return new DatabaseFigures(
                Duration.between(between, Columns.instant(row[0])),
                number(row[1]),
                since(row[2], answered),
                number(row[3]),
                number(row[4]),
                since(row[5], answered),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                Optional.ofNullable(row[9]).map(Columns::instant),
                row[10] == null ? 0 : number(row[10]));
    }

    private static Duration since(Object column, Instant now) {
        return column == null ? Duration.ZERO : Duration.between(Columns.instant(column), now);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
