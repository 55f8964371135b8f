package bg.glashatay.ejb.configuration;

import bg.glashatay.domain.shared.MailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the site is called and whom one writes to about it, each by itself, so that several faults can be told at once. */
final class SiteVariables {

    private static final int LONGEST_NAME = 100;

    private final Settings settings;

    SiteVariables(Settings settings) {
        this.settings = settings;
    }

    SiteName name() {
        var bulgarian = bulgarianName().orElse("Община");
        return new SiteName(bulgarian, englishName().orElse(bulgarian));
    }

    /** Empty where nobody is named. */
    Optional<URI> securityContact() {
        return settings.text("cms.security.contact").map(value -> {
            var address = MailAddress.of(value).map(mail -> "mailto:" + value).orElse(value);
            if (!address.matches("(https://|mailto:)[\\x21-\\x7e]+")) {
                throw wrongContact(value, null);
            }
            try {
                return URI.create(address);
            } catch (IllegalArgumentException e) {
                throw wrongContact(value, e);
            }
        });
    }

    List<Runnable> readings() {
        return List.of(this::bulgarianName, this::englishName, this::securityContact);
    }

    private Optional<String> bulgarianName() {
        return name("cms.site.name", "CMS_SITE_NAME", "Община Пример");
    }

    private Optional<String> englishName() {
        return name("cms.site.name.en", "CMS_SITE_NAME_EN", "Primer Municipality");
    }

    private Optional<String> name(String key, String variable, String example) {
        return settings.text(key).map(name -> {
            if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new SettingException(variable + " must be one line of at most " + LONGEST_NAME
                        + " characters, such as " + example + ".");
            }
            return name;
        });
    }

    private static SettingException wrongContact(String value, Exception cause) {
        return new SettingException(
                "CMS_SECURITY_CONTACT must be a mail address or an https:// or mailto: address; it is “" + value + "”.",
                cause);
    }
}
