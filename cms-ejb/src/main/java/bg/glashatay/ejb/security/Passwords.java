package bg.glashatay.ejb.security;

import jakarta.inject.Singleton;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordService;

/** Hashes passwords with Argon2id, as Shiro configures it (64 MiB, salted). */
@Singleton
class Passwords {

    private final DefaultPasswordService service = new DefaultPasswordService();

    String hash(String password) {
        return service.encryptPassword(password);
    }

    boolean matches(String password, String hash) {
        return service.passwordsMatch(password, hash);
    }

    PasswordService service() {
        return service;
    }

    /** A password nobody chose: 120 random bits. */
    static String random() {
        return Secrets.random(15);
    }
}
