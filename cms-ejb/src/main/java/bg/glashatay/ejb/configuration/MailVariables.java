package bg.glashatay.ejb.configuration;

import bg.glashatay.domain.shared.MailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What {@code CMS_SMTP_…} says, each by itself, so that several faults can be told at once. */
final class MailVariables {

    private static final int SMTP_PORT = 25;
    private static final int SUBMISSION_PORT = 587;

    private final Settings settings;

    MailVariables(Settings settings) {
        this.settings = settings;
    }

    /** Empty where no server is named. */
    Optional<MailSettings> read() {
        return settings.text("cms.smtp.host").map(named -> {
            var login = login();
            return new MailSettings(
                    host(),
                    port(),
                    login ? settings.text("cms.smtp.user") : Optional.empty(),
                    login ? settings.text("cms.smtp.password") : Optional.empty(),
                    from(),
                    encrypted(),
                    site(),
                    settings.siteName());
        });
    }

    /** What is to be read for certain: nothing where no server is named. */
    List<Runnable> readings() {
        if (settings.text("cms.smtp.host").isEmpty()) {
            return List.of();
        }
        return List.of(this::host, this::encrypted, this::port, this::from, this::login, this::site);
    }

    private String host() {
        var host = settings.text("cms.smtp.host").orElseThrow();
        if (!Settings.isHost(host)) {
            throw new SettingException(
                    "CMS_SMTP_HOST must be the name or address of a mail server, such as mail.example.bg, not “" + host
                            + "”; its port goes into CMS_SMTP_PORT.");
        }
        return host;
    }

    private boolean encrypted() {
        return settings.truth("cms.smtp.starttls", "CMS_SMTP_STARTTLS", true);
    }

    private int port() {
        var value = settings.text("cms.smtp.port");
        if (value.isEmpty()) {
            return encrypted() ? SUBMISSION_PORT : SMTP_PORT;
        }
        if (!Settings.isPort(value.get())) {
            throw new SettingException("CMS_SMTP_PORT must be a port from 1 to 65535, not “" + value.get() + "”.");
        }
        return Integer.parseInt(value.get());
    }

    private MailAddress from() {
        return settings.text("cms.smtp.from")
                .flatMap(MailAddress::of)
                .orElseThrow(() -> new SettingException(
                        "CMS_SMTP_FROM must be the address that mails come from, such as cms@example.bg."));
    }

    private boolean login() {
        var user = settings.text("cms.smtp.user").isPresent();
        if (user != settings.text("cms.smtp.password").isPresent()) {
            throw new SettingException("CMS_SMTP_USER and CMS_SMTP_PASSWORD must be set together, or neither.");
        }
        return user;
    }

    private URI site() {
        return settings.baseUrl()
                .orElseThrow(() -> new SettingException(
                        "CMS_BASE_URL must be set where CMS_SMTP_HOST is: mails lead to the site's address."));
    }
}
