package bg.glashatay.ejb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.security.DemoAccounts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A demo that was cut off at its first start is told from one that is whole, and from a site of one's own. */
class DemoSiteTest {

    private static final String LAST = "/bg/anketa-2019.php";

    @Test
    void demoIsHalfWhileWhatIsLoadedLastIsMissing() {
        assertThat(demo(true, "").isHalf()).isTrue();
        assertThat(demo(true, "/e-uslugi").isHalf()).isTrue();
        assertThat(demo(true, LAST).isHalf()).isFalse();
    }

    @Test
    void siteOfOnesOwnIsNoHalfDemo() {
        assertThat(demo(false, "").isHalf()).isFalse();
    }

    private static DemoSite demo(boolean areTheDemos, String kept) {
        var site = new DemoSite();
        site.accounts = new DemoAccounts() {
            @Override
            public boolean areTheDemos() {
                return areTheDemos;
            }
        };
        site.addresses = new RedirectQueries() {
            @Override
            public Optional<Optional<RedirectTarget>> at(String pathAndQuery) {
                return pathAndQuery.equals(kept) ? Optional.of(Optional.empty()) : Optional.empty();
            }
        };
        return site;
    }
}
