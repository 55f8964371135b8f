package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.16.0/20, 192.168.31.255, true",
        "192.168.16.0/20, 192.168.32.0, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 203.0.113.8, true",
        "2001:db8::/32, 2001:db8:1::5, true",
        "2001:db8::/32, 2001:db9::5, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::/0, 127.0.0.1, false",
        "127.0.0.0/8, ::ffff:127.0.0.1, true",
    })
    void addressesThatBeginAlikeBelongToIt(String range, String address, boolean inside) {
        assertThat(NetworkRange.of(range)
                        .orElseThrow()
                        .contains(NetworkAddress.of(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "proxy.example.bg", "10", "::1/129", "/8", "a"})
    void anythingElseIsNone(String text) {
        assertThat(NetworkRange.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "203.0.113.7, 203.0.113.8, false",
    })
    void addressesOfOneConnectionAreCountedTogether(String one, String other, boolean together) {
        assertThat(NetworkAddress.of(one)
                        .orElseThrow()
                        .network()
                        .equals(NetworkAddress.of(other).orElseThrow().network()))
                .isEqualTo(together);
    }
}
