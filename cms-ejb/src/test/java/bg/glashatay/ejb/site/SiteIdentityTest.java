package bg.glashatay.ejb.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SiteIdentityTest {

    private static final SiteIdentity HERE = identity("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void nameIsMadeAsTheStandardSays() {
        // the standard's own name space for names of machines, and its example in it
        assertThat(identity("6ba7b810-9dad-11d1-80b4-00c04fd430c8").of("www.example.com"))
                .isEqualTo(UUID.fromString("5df41881-3aed-3515-88a7-2f4a814cf09e"));
    }

    @Test
    void sameWordsOfAnotherSiteHaveAnotherName() {
        var other = identity("00000000-0000-4000-8000-000000000001");

        assertThat(HERE.of("document/1/bg")).isEqualTo(HERE.of("document/1/bg"));
        assertThat(HERE.of("document/1/bg")).isNotEqualTo(HERE.of("document/1/en"));
        assertThat(HERE.of("document/1/bg")).isNotEqualTo(other.of("document/1/bg"));
    }

    private static SiteIdentity identity(String id) {
        return new SiteIdentity(UUID.fromString(id), Instant.EPOCH);
    }
}
