package bg.glashatay.domain.notifications;

import bg.glashatay.domain.security.Account;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The one daily mail that a person gets on a day. */
@Entity
@Table(name = "daily_mail")
public class DailyMail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    protected DailyMail() {}

    /** An attempt to send it begins; unless it is told how it ended, another may begin at the given time. */
    public void attempt(Instant nextAttempt) {
        attempts++;
        dueAt = nextAttempt;
    }

    /** The attempt failed; the next comes at the given time. */
    public void postpone(Instant nextAttempt) {
        dueAt = nextAttempt;
    }

    /** It was sent, or will never be. */
    public void settle(MailState end) {
        state = end;
        dueAt = null;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public LocalDate getDay() {
        return day;
    }

    /** How many attempts to send it have begun. */
    public int getAttempts() {
        return attempts;
    }
}
