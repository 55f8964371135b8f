package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.domain.security.SecondFactorRejectedException.Reason;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/** People's second factor: the codes of an app, asked for after the password. */
@Stateless
@Audited
public class SecondFactorService {

    private static final int RECOVERY_CODES = 10;

    @Inject
    CurrentUser user;

    @Inject
    SecondFactors factors;

    @Inject
    SecondFactorDuty duty;

    @Inject
    OwnPassword ownPassword;

    @Inject
    LastStep lastStep;

    @Inject
    RecentPassword recentPassword;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @AuditedAs(value = "READ_SECOND_FACTOR", reading = true)
    public SecondFactorState own() {
        var account = user.account();
        var on = factors.isOn(account);
        return new SecondFactorState(on, duty.falls(account), on ? factors.codesLeft(account) : 0);
    }

    /** What an app needs for this account: made anew each time, and kept only once a code has shown that it got there. */
    @AuditedAs(value = "PREPARE_SECOND_FACTOR", reading = true)
    public AppSecret prepare() {
        var account = user.account();
        var secret = Secrets.bytes(Totp.SECRET_BYTES);
        var issuer = encoded(settings.siteName().bulgarian());
        var address = "otpauth://totp/" + issuer + ":" + encoded(account.getUsername()) + "?secret="
                + Base32.toBase32String(secret) + "&issuer=" + issuer;
        return new AppSecret(secret, Base32.toBase32String(secret), address);
    }

    /** From now on codes are asked for; returns the recovery codes, this once. */
    @AuditedAs("TURN_SECOND_FACTOR_ON")
    public List<String> turnOn(AppSecret secret, String code) {
        var account = user.account();
        recentPassword.require(account);
        if (factors.isOn(account)) {
            throw new SecondFactorRejectedException(Reason.ON_ALREADY);
        }
        OptionalLong step = Totp.step(secret.bytes(), SecondFactors.plain(code), clock.instant());
        if (step.isEmpty()) {
            throw new SecondFactorRejectedException(Reason.WRONG_CODE);
        }
        var codes = recoveryCodes();
        factors.turnOn(account, secret.bytes(), step.getAsLong(), codes);
        did(account, "TURN_SECOND_FACTOR_ON");
        return codes;
    }

    /** Gives new recovery codes, this once; the old ones are worth nothing any more. */
    @AuditedAs("RENEW_RECOVERY_CODES")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> renewCodes(String password) {
        var known = user.account();
        recentPassword.require(known);
        ownPassword.require(known, password);
        return lastStep.of(() -> renewed(ownPassword.still(known)));
    }

    private List<String> renewed(Account account) {
        if (!factors.isOn(account)) {
            return List.of();
        }
        var codes = recoveryCodes();
        factors.renew(account, codes);
        did(account, "RENEW_RECOVERY_CODES");
        return codes;
    }

    /** From now on the password is enough. */
    @AuditedAs("TURN_SECOND_FACTOR_OFF")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void turnOff(String password) {
        var known = user.account();
        recentPassword.require(known);
        ownPassword.require(known, password);
        if (duty.falls(known)) {
            throw new SecondFactorRejectedException(Reason.OBLIGATORY);
        }
        if (PasswordRule.length(password) < PasswordRule.SHORTEST) {
            throw new SecondFactorRejectedException(Reason.PASSWORD_TOO_SHORT);
        }
        lastStep.run(() -> {
            if (factors.turnOff(ownPassword.still(known))) {
                did(known, "TURN_SECOND_FACTOR_OFF");
            }
        });
    }

    private void did(Account account, String command) {
        audit.did(account.getUsername(), command, null, null, "");
    }

    /** 120 random bits each, since their hashes could be tried through otherwise; and no padding, being a multiple of 40. */
    private static List<String> recoveryCodes() {
        return Stream.generate(() -> Base32.toBase32String(Secrets.bytes(15)))
                .map(code -> code.replaceAll("(.{4})(?=.)", "$1-"))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
