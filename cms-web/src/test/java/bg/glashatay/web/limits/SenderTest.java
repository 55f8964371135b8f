package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class SenderTest {

    @Test
    void onlyTheLastWordOfAProxyOnThisMachineCounts() {
        assertThat(Sender.of(request("203.0.113.7", null))).isEqualTo("203.0.113.7");
        assertThat(Sender.of(request("203.0.113.7", "192.0.2.1"))).isEqualTo("203.0.113.7");
        assertThat(Sender.of(request("127.0.0.1", "192.0.2.1, 203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(Sender.of(request("127.0.0.1", "evil.example"))).isEqualTo("127.0.0.1");
    }

    /** @param forwarded null for no such header */
    private static HttpServletRequest request(String connected, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SenderTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? connected : forwarded);
    }
}
