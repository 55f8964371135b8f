package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.NetworkRange;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void clientStandsWhereTheConnectionComesFrom() {
        assertThat(seen("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void proxyOfOursSaysWhomItSawAndOnlyItsOwnWordCounts() {
        assertThat(seen("127.0.0.1", "192.0.2.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(seen("0:0:0:0:0:0:0:1", "192.0.2.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(seen("127.0.0.1", "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void proxiesInARowAreWalkedThrough() {
        assertThat(seen("127.0.0.1", "192.0.2.1, 203.0.113.7, 10.0.0.5")).isEqualTo("203.0.113.7");
        assertThat(seen("127.0.0.1", "10.0.0.6, 10.0.0.5")).isEqualTo("10.0.0.6");
    }

    @Test
    void whatAClientClaimsIsNotBelieved() {
        assertThat(seen("203.0.113.7", "192.0.2.1")).isEqualTo("203.0.113.7");
        assertThat(seen("192.168.1.1", "192.0.2.1")).isEqualTo("192.168.1.1");
        assertThat(seen("127.0.0.1", "evil.example")).isEqualTo("127.0.0.1");
        assertThat(seen("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(seen("127.0.0.1", ",,")).isEqualTo("127.0.0.1");
    }

    /** As it is seen where this machine and a network of proxies are believed. */
    private static String seen(String connected, String... forwarded) {
        var addresses = new ClientAddress();
        addresses.proxies = Stream.of("127.0.0.0/8", "::1", "10.0.0.0/24")
                .map(range -> NetworkRange.of(range).orElseThrow())
                .toList();
        return addresses.of(request(connected, List.of(forwarded)));
    }

    private static HttpServletRequest request(String connected, List<String> forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getRemoteAddr") ? connected : Collections.enumeration(forwarded));
    }
}
