package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.ParticularField.EVENT_ALL_DAY;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_END;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_START;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_FROM;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_UNTIL;
import static bg.glashatay.domain.publishing.ParticularField.PAGE_PARENT;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** What public lists find, order and judge by of a text's particulars, once more in columns that have indexes. */
@Embeddable
public class ListFacts {

    @Column(name = "event_start")
    private Instant eventStart;

    @Column(name = "event_end")
    private Instant eventEnd;

    @Column(name = "notice_from")
    private Instant noticeFrom;

    @Column(name = "notice_until")
    private Instant noticeUntil;

    @Column(name = "parent_id")
    private Long parentId;

    protected ListFacts() {}

    static ListFacts of(Particulars particulars) {
        var facts = new ListFacts();
        facts.eventStart = start(particulars).map(ListFacts::moment).orElse(null);
        facts.eventEnd = end(particulars).map(ListFacts::moment).orElse(null);
        facts.noticeFrom = particulars.instant(NOTICE_FROM).orElse(null);
        facts.noticeUntil = particulars.instant(NOTICE_UNTIL).orElse(null);
        facts.parentId = particulars.document(PAGE_PARENT).orElse(null);
        return facts;
    }

    private static Optional<LocalDateTime> start(Particulars particulars) {
        return particulars
                .localTime(EVENT_START)
                .map(start ->
                        particulars.flag(EVENT_ALL_DAY) ? start.toLocalDate().atStartOfDay() : start);
    }

    /** When it is over: without a word about that, or where whole days are meant, at the end of the day. */
    private static Optional<LocalDateTime> end(Particulars particulars) {
        if (particulars.flag(EVENT_ALL_DAY) || particulars.localTime(EVENT_END).isEmpty()) {
            return particulars
                    .localTime(EVENT_END)
                    .or(() -> particulars.localTime(EVENT_START))
                    .map(last -> last.toLocalDate().plusDays(1).atStartOfDay());
        }
        return particulars.localTime(EVENT_START).flatMap(start -> particulars.localTime(EVENT_END));
    }

    private static Instant moment(LocalDateTime time) {
        return time.atZone(Particulars.ZONE).toInstant();
    }
}
