package bg.glashatay.domain.notifications;

import bg.glashatay.domain.security.Account;
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
import java.util.Objects;

/** That somebody wants a kind of notification by mail in another way than is usual for it. */
@Entity
@Table(name = "mail_preference")
public class MailPreference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Enumerated(EnumType.STRING)
    private MailChoice mail;

    protected MailPreference() {}

    public MailPreference(Account account, NotificationKind kind, MailChoice mail) {
        this.account = Objects.requireNonNull(account);
        this.kind = Objects.requireNonNull(kind);
        this.mail = Objects.requireNonNull(mail);
    }

    /** Chooses another way. */
    public void choose(MailChoice other) {
        mail = Objects.requireNonNull(other);
    }

    public NotificationKind getKind() {
        return kind;
    }

    public MailChoice getMail() {
        return mail;
    }
}
