package bg.glashatay.ejb.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the site asks for a second factor. */
public enum SecondFactorSetting {
    /** Nobody: it is everybody's own choice. */
    OPTIONAL,
    /** Those who publish or give rights to others. */
    REQUIRED,
    /** Everybody. */
    ALL;

    static Optional<SecondFactorSetting> named(String value) {
        return Stream.of(values())
                .filter(setting -> setting.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}
