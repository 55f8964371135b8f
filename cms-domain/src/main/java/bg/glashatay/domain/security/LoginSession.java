package bg.glashatay.domain.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Somebody is logged in, in one browser. Of the session's id only the SHA-256 is kept. */
@Entity
@Table(name = "login_session")
public class LoginSession {

    /** Nobody who was not seen for so long is still logged in: the server ends a session after an hour (web.xml). */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(62);

    /** However busy somebody is, after so long the password is asked for again: a working day with its overtime. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_BROWSER = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "login_session_seq")
    @SequenceGenerator(name = "login_session_seq", sequenceName = "login_session_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "session_sha256")
    private String sessionSha256;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private String address;

    private String browser;

    protected LoginSession() {}

    /**
     * A login that begins now.
     *
     * @param address where it came from, and
     * @param browser with what, for people to know it again; what is too long is cut
     */
    public LoginSession(Account account, String sessionSha256, Instant startedAt, String address, String browser) {
        this.account = Objects.requireNonNull(account);
        this.sessionSha256 = Objects.requireNonNull(sessionSha256);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.seenAt = startedAt;
        this.confirmedAt = startedAt;
        this.address = cut(address, LONGEST_ADDRESS);
        this.browser = cut(browser, LONGEST_BROWSER);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
