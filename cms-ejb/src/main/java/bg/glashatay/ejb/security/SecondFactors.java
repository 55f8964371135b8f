package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Who has a second factor, and which codes are taken. Secrets leave this class for nobody. */
@Dependent
public class SecondFactors {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    boolean isOn(Account account) {
        return !em.createNativeQuery("select 1 from second_factor where account_id = ?1")
                .setParameter(1, account.getId())
                .getResultList()
                .isEmpty();
    }

    /** How many recovery codes nobody has used yet. */
    int codesLeft(Account account) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from recovery_code where account_id = ?1 and used_at is null")
                        .setParameter(1, account.getId())
                        .getSingleResult())
                .intValue();
    }

    /** Takes a code of the app or a recovery code, each once; false where it is neither, or was taken before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(Account account, String typed) {
        var code = plain(typed);
        // the row stays locked until the code is marked as taken: two who type it at once are one after the other
        List<?> rows = em.createNativeQuery(
                        "select secret, last_step from second_factor where account_id = ?1 for update")
                .setParameter(1, account.getId())
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        var row = (Object[]) rows.get(0);
        return code.length() == Totp.DIGITS
                ? takeFromApp(account, (byte[]) row[0], ((Number) row[1]).longValue(), code)
                : takeRecovery(account, code);
    }

    private boolean takeFromApp(Account account, byte[] secret, long lastStep, String code) {
        var step = Totp.step(secret, code, clock.instant());
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        em.createNativeQuery("update second_factor set last_step = ?2 where account_id = ?1")
                .setParameter(1, account.getId())
                .setParameter(2, step.getAsLong())
                .executeUpdate();
        return true;
    }

    private boolean takeRecovery(Account account, String code) {
        return em.createNativeQuery("update recovery_code set used_at = ?3"
                                + " where account_id = ?1 and code_sha256 = ?2 and used_at is null")
                        .setParameter(1, account.getId())
                        .setParameter(2, Secrets.sha256(code))
                        .setParameter(3, now())
                        .executeUpdate()
                == 1;
    }

    /** Begins to ask for codes. The step is that of the code which proved that the app has the secret. */
    void turnOn(Account account, byte[] secret, long step, Collection<String> recoveryCodes) {
        em.createNativeQuery("insert into second_factor (account_id, secret, turned_on_at, last_step)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, account.getId())
                .setParameter(2, secret)
                .setParameter(3, now())
                .setParameter(4, step)
                .executeUpdate();
        keep(account, recoveryCodes);
    }

    /** Puts new recovery codes in the place of all that there were. */
    void renew(Account account, Collection<String> recoveryCodes) {
        em.createNativeQuery("delete from recovery_code where account_id = ?1")
                .setParameter(1, account.getId())
                .executeUpdate();
        keep(account, recoveryCodes);
    }

    /** Asks for no codes any more; false where none were asked for. */
    boolean turnOff(Account account) {
        return em.createNativeQuery("delete from second_factor where account_id = ?1")
                        .setParameter(1, account.getId())
                        .executeUpdate()
                == 1;
    }

    private void keep(Account account, Collection<String> recoveryCodes) {
        for (var code : recoveryCodes) {
            em.createNativeQuery("insert into recovery_code (account_id, code_sha256) values (?1, ?2)")
                    .setParameter(1, account.getId())
                    .setParameter(2, Secrets.sha256(plain(code)))
                    .executeUpdate();
        }
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Without the spaces and hyphens that make a code readable, and whatever the case. */
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
