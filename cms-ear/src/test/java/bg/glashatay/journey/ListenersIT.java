package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** Nothing that the run command starts can be reached from another machine, and nothing listens that is not needed. */
@FromOutside
class ListenersIT {

    @Test
    void payaraListensForHttpOnLoopbackAndForNothingElse(Site site) {
        var sockets = Sockets.of(site.product().payara().pid());

        assertThat(sockets)
                .singleElement()
                .satisfies(socket -> assertThat(socket.address()).matches(InetAddress::isLoopbackAddress))
                .satisfies(socket ->
                        assertThat(socket.port()).isEqualTo(site.address("/").getPort()));
    }

    @Test
    void postgresListensOnLoopbackOnly(Site site) {
        var sockets = Sockets.of(site.product().postgres().orElseThrow().pid());

        assertThat(sockets).isNotEmpty().allSatisfy(socket -> assertThat(socket.address())
                .matches(InetAddress::isLoopbackAddress));
    }
}
