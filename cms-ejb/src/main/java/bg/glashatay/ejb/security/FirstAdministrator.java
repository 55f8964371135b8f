package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.Role;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.configuration.SettingException;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Sees to it that somebody can log in to a new installation: the demo's loader does it for the demo. */
@Singleton
@Startup
@DependsOn("Migrator")
public class FirstAdministrator {

    private static final String USERNAME = "admin";
    private static final String ROLE = "administrator";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRule rule;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void create() {
        if (settings.demo()) {
            return;
        }
        FirstStart.takeTurn(em);
        if (accounts.anybodyWith(ROLE)) {
            return;
        }
        var chosen = settings.adminPassword();
        var password = chosen.orElseGet(Passwords::random);
        var admin = new Account(USERNAME, "Администратор", clock.instant());
        chosen.ifPresent(own -> check(own, admin));
        admin.assign(em.find(Role.class, ROLE), null);
        admin.changePassword(passwords.hash(password), chosen.isEmpty());
        em.persist(admin);
        audit.did("system", "CREATE_FIRST_ADMINISTRATOR", null, null, USERNAME);
        if (chosen.isEmpty()) {
            // the one secret that is ever printed: once, and of no use after the first login
            System.out.println("Glashatay: log in as “" + USERNAME + "” with the password " + password
                    + " and change it at once; it is not printed again.");
        }
    }

    private void check(String password, Account admin) {
        try {
            rule.check(password, admin, false);
        } catch (PasswordRejectedException e) {
            throw new SettingException(
                    "CMS_ADMIN_PASSWORD must have from " + PasswordRule.SHORTEST + " to " + PasswordRule.LONGEST
                            + " characters, and more in it than numbers and words that are guessed first.",
                    e);
        }
    }
}
