package bg.glashatay.domain.notifications;

import bg.glashatay.domain.comments.Comment;
import bg.glashatay.domain.publishing.Edition;
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
import java.time.Instant;

/**
 * One thing that one person is told: a line of the inbox, and a mail that is to be sent or not. Written by the database
 * itself for all recipients at once, in the transaction of what it tells.
 */
@Entity
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recipient_id", updatable = false)
    private Account recipient;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NotificationKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    /** The comment that it tells of; null where it tells of a step. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "comment_id", updatable = false)
    private Comment comment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "actor_id", updatable = false)
    private Account actor;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private String note;

    @Column(name = "read_at")
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private MailState mail;

    @Column(name = "mail_attempts")
    private int mailAttempts;

    /** When the next attempt may be made; null unless its mail waits. */
    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    protected Notification() {}

    /** The recipient has seen it. Seeing it again changes nothing. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    /** An attempt to send its mail begins; unless it is told how it ended, another may begin at the given time. */
    public void attemptMail(Instant nextAttempt) {
        mailAttempts++;
        mailDueAt = nextAttempt;
    }

    /** The attempt failed; the next comes at the given time. */
    public void postponeMail(Instant nextAttempt) {
        mailDueAt = nextAttempt;
    }

    /** Its mail was sent, or will never be. */
    public void settleMail(MailState end) {
        mail = end;
        mailDueAt = null;
    }

    public Long getId() {
        return id;
    }

    public Account getRecipient() {
        return recipient;
    }

    public NotificationKind getKind() {
        return kind;
    }

    public Edition getEdition() {
        return edition;
    }

    /** Who did what it tells. */
    public Account getActor() {
        return actor;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** The reason given, or what the comment says; empty for none. */
    public String getNote() {
        return note;
    }

    public boolean isRead() {
        return readAt != null;
    }

    public MailState getMail() {
        return mail;
    }

    /** How many attempts to send its mail have begun. */
    public int getMailAttempts() {
        return mailAttempts;
    }
}
