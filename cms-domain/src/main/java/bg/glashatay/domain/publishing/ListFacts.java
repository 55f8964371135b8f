package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.ParticularField.PAGE_PARENT;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

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
        Period.event(particulars).ifPresent(event -> {
            facts.eventStart = event.from().orElseThrow();
            facts.eventEnd = event.until();
        });
        Period.notice(particulars).ifPresent(notice -> {
            facts.noticeFrom = notice.from().orElse(null);
            facts.noticeUntil = notice.until();
        });
        facts.parentId = particulars.document(PAGE_PARENT).orElse(null);
        return facts;
    }
}
