package bg.glashatay.ejb.security;

import bg.glashatay.domain.shared.NetworkAddress;
import bg.glashatay.ejb.persistence.Columns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Slows down whoever guesses passwords: counts wrong logins by name and by network, in the database for all nodes. */
@Dependent
public class LoginThrottle {

    private static final Period KEPT = Period.ofDays(1);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    /** How long somebody has to wait before another attempt is looked at; nothing for most. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration delay(String username, Optional<String> address) {
        var now = clock.instant();
        return counted(username, address).stream()
                .map(who -> delay(who, now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Counts a wrong attempt, and says how long the next one has to wait. It stays counted whatever comes of the rest.
     *
     * @param address where it came from; empty where somebody who is logged in already was wrong about themselves
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration failed(String username, Optional<String> address) {
        var now = clock.instant();
        // the name's row always first, so that no two wait for each other's
        return counted(username, address).stream()
                .map(who -> count(who, now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Forgets what was wrong before somebody came in; what their network did is not made good by it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(String username) {
        em.createNativeQuery("delete from login_failures where who = ?1")
                .setParameter(1, new Counted(FailureLimit.ACCOUNT, username).hash())
                .executeUpdate();
    }

    @Transactional
    public void forgetOld() {
        em.createNativeQuery("delete from login_failures where last_at < ?1")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                .executeUpdate();
    }

    private Duration delay(Counted counted, Instant now) {
        // what lies further ahead was written by a clock that has been set back since, and counts no more
        List<?> until = em.createNativeQuery("select refused_until from login_failures"
                        + " where who = ?1 and refused_until > ?2 and refused_until <= ?3")
                .setParameter(1, counted.hash())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.plus(FailureLimit.LONGEST_WAIT).atOffset(ZoneOffset.UTC))
                .getResultList();
        return until.isEmpty() ? Duration.ZERO : Duration.between(now, Columns.instant(until.get(0)));
    }

    private Duration count(Counted counted, Instant now) {
        em.createNativeQuery("insert into login_failures (who, failures, last_at, refused_until) values (?1, 0, ?2, ?2)"
                        + " on conflict (who) do nothing")
                .setParameter(1, counted.hash())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        var row = (Object[])
                em.createNativeQuery("select failures, last_at from login_failures where who = ?1 for update")
                        .setParameter(1, counted.hash())
                        .getSingleResult();
        var limit = counted.limit();
        var failures = limit.oneMore(((Number) row[0]).doubleValue(), Duration.between(Columns.instant(row[1]), now));
        var wait = limit.delay(failures);
        em.createNativeQuery("update login_failures set failures = ?2, last_at = ?3, refused_until = ?4 where who = ?1")
                .setParameter(1, counted.hash())
                .setParameter(2, failures)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .setParameter(4, now.plus(wait).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return wait;
    }

    private static List<Counted> counted(String username, Optional<String> address) {
        var name = new Counted(FailureLimit.ACCOUNT, username);
        return address.map(from -> List.of(name, Counted.network(from))).orElseGet(() -> List.of(name));
    }

    private record Counted(FailureLimit limit, String whom) {

        static Counted network(String address) {
            return new Counted(
                    FailureLimit.ADDRESS,
                    NetworkAddress.of(address).map(NetworkAddress::network).orElse(address));
        }

        String hash() {
            return Secrets.sha256(limit + " " + whom);
        }
    }
}
