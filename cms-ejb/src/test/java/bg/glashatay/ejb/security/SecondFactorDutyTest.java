package bg.glashatay.ejb.security;

import static bg.glashatay.ejb.configuration.SecondFactorSetting.ALL;
import static bg.glashatay.ejb.configuration.SecondFactorSetting.OPTIONAL;
import static bg.glashatay.ejb.configuration.SecondFactorSetting.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.configuration.SecondFactorSetting;
import bg.glashatay.ejb.configuration.Settings;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the site asks for a second factor, by what its variable says. */
class SecondFactorDutyTest {

    private static final Set<String> AUTHOR = Set.of("edition:write:transport");
    private static final Set<String> PUBLISHER = Set.of("edition:write:transport", "edition:publish:transport");

    @Test
    void everybodyIsAskedWhereItSaysAll() {
        assertThat(falls(ALL, AUTHOR)).isTrue();
        assertThat(falls(ALL, PUBLISHER)).isTrue();
        assertThat(falls(ALL, Set.of())).isTrue();
    }

    @Test
    void onlyThoseWhoPublishAreAskedWhereItIsRequired() {
        assertThat(falls(REQUIRED, AUTHOR)).isFalse();
        assertThat(falls(REQUIRED, PUBLISHER)).isTrue();
    }

    @Test
    void nobodyIsAskedOtherwise() {
        assertThat(falls(OPTIONAL, PUBLISHER)).isFalse();
    }

    private static boolean falls(SecondFactorSetting setting, Set<String> permissions) {
        var duty = new SecondFactorDuty();
        duty.settings = new Settings() {
            @Override
            public SecondFactorSetting secondFactor() {
                return setting;
            }
        };
        duty.accounts = new Accounts() {
            @Override
            Set<String> permissions(String username) {
                return permissions;
            }
        };
        return duty.falls(new Account("ivan", "Иван Иванов", Instant.EPOCH));
    }
}
