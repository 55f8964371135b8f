package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An administrator who reads the log after the first start finds nothing in it to worry about. */
@FromOutside
class FirstStartIT {

    @Test
    void firstStartWithTheDemoSiteLogsNoFault(Site site) {
        assertThat(site.faultsAtStart()).isEmpty();
    }
}
