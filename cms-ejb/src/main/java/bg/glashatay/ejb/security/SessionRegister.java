package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.LoginSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of those who are logged in. A login counts as long as its row stands, on every node. */
@Dependent
class SessionRegister {

    /** Written no oftener: a row a minute is enough to know who is there. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    void enter(Account account, String sessionId, String address, String browser) {
        var now = clock.instant();
        // those who closed their browser leave nothing behind that would have to be swept by a timer
        em.createQuery("delete from LoginSession s where s.seenAt < :before or s.startedAt < :longAgo")
                .setParameter("before", now.minus(LoginSession.LONGEST_SILENCE))
                .setParameter("longAgo", now.minus(LoginSession.LONGEST))
                .executeUpdate();
        em.persist(new LoginSession(account, Secrets.sha256(sessionId), now, address, browser));
    }

    /** Whether the login counts, of an open account; and writes down now and then that it is used. */
    boolean stands(String username, String sessionId) {
        var fingerprint = Secrets.sha256(sessionId);
        var now = clock.instant();
        var seen = em.createQuery(
                        "select s.seenAt from LoginSession s where s.sessionSha256 = :session"
                                + " and s.account.username = :username and s.account.open = true"
                                + " and s.startedAt >= :longAgo",
                        Instant.class)
                .setParameter("session", fingerprint)
                .setParameter("username", username)
                .setParameter("longAgo", now.minus(LoginSession.LONGEST))
                .getResultStream()
                .findFirst();
        if (seen.filter(at -> at.plus(COARSE).isBefore(now)).isPresent()) {
            em.createQuery("update LoginSession s set s.seenAt = :now where s.sessionSha256 = :session")
                    .setParameter("now", now)
                    .setParameter("session", fingerprint)
                    .executeUpdate();
        }
        return seen.isPresent();
    }

    /** When the password was typed last in the login; empty where there is none of this account. */
    Optional<Instant> confirmedAt(Account account, String sessionId) {
        return em.createQuery(
                        "select s.confirmedAt from LoginSession s where s.account = :account"
                                + " and s.sessionSha256 = :session",
                        Instant.class)
                .setParameter("account", account)
                .setParameter("session", Secrets.sha256(sessionId))
                .getResultStream()
                .findFirst();
    }

    /** The password of the account was typed in this login just now. */
    void confirm(Account account, String sessionId) {
        em.createQuery("update LoginSession s set s.confirmedAt = :now where s.account = :account"
                        + " and s.sessionSha256 = :session")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .setParameter("session", Secrets.sha256(sessionId))
                .executeUpdate();
    }

    /** The logins of an account, the one last used first. */
    List<SessionRow> of(Account account, String presentId) {
        return em.createQuery(
                        "select new bg.glashatay.ejb.security.SessionRow(s.id, s.startedAt, s.seenAt, s.address,"
                                + " s.browser, case when s.sessionSha256 = :present then true else false end)"
                                + " from LoginSession s where s.account = :account and s.seenAt >= :since"
                                + " and s.startedAt >= :longAgo"
                                + " order by s.seenAt desc, s.id desc",
                        SessionRow.class)
                .setParameter("account", account)
                .setParameter("present", Secrets.sha256(presentId))
                .setParameter("since", clock.instant().minus(LoginSession.LONGEST_SILENCE))
                .setParameter("longAgo", clock.instant().minus(LoginSession.LONGEST))
                .getResultList();
    }

    /** Ends one login of the account; false where it has ended already, or is somebody else's. */
    boolean end(Account account, long id) {
        return em.createQuery("delete from LoginSession s where s.account = :account and s.id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Ends all logins of the account at their next requests, and tells how many. */
    int endAll(Account account) {
        return em.createQuery("delete from LoginSession s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Ends all but one. */
    int endOthers(Account account, String presentId) {
        return em.createQuery("delete from LoginSession s where s.account = :account and s.sessionSha256 <> :present")
                .setParameter("account", account)
                .setParameter("present", Secrets.sha256(presentId))
                .executeUpdate();
    }

    void leave(String sessionId) {
        em.createQuery("delete from LoginSession s where s.sessionSha256 = :session")
                .setParameter("session", Secrets.sha256(sessionId))
                .executeUpdate();
    }
}
