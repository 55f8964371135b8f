package bg.glashatay.ejb.security;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.shiro.authc.credential.DefaultPasswordService;

/** Hashes passwords with Argon2id, as Shiro configures it (64 MiB, salted). */
@Singleton
class Passwords {

    /** In Java's characters, of which a sign may take two. */
    private static final int LONGEST = 2 * PasswordRule.LONGEST;

    private final DefaultPasswordService service = new DefaultPasswordService();
    private final HashingLine line;
    private String nobodys;

    @Inject
    Passwords(HashingLine line) {
        this.line = line;
    }

    @PostConstruct
    void prepare() {
        nobodys = hash(random());
    }

    /** Made when its turn comes. */
    String hash(String password) {
        return line.inTurn(() -> service.encryptPassword(PasswordRule.normalized(password)));
    }

    /** The hash of a password that nobody knows, made once: for accounts that nobody is to log in to. */
    String nobodys() {
        return nobodys;
    }

    /** Looks at once: whoever asks has waited for the turn. */
    boolean matches(String password, String hash) {
        // of longer ones there are no hashes; the beginning takes as long as any other wrong password
        var within = password.substring(0, Math.min(password.length(), LONGEST));
        return service.passwordsMatch(PasswordRule.normalized(within), hash) && password.length() <= LONGEST;
    }

    /** A password nobody chose: 120 random bits. */
    static String random() {
        return Secrets.random(15);
    }
}
