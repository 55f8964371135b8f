package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private static final String OF_A_PROXY = "4f0c9d61b1a84f8e9e0d6b7a1c2d3e4f";

    @Test
    void proxysNameIsKept() {
        assertThat(RequestId.of(request(OF_A_PROXY))).isEqualTo(OF_A_PROXY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "short", "-----------------------", "4f0c9d61b1a84f8e\n[#|forged", "<b>4f0c9d61b1a84f8e</b>"
            })
    void whatLooksLikeNoNameIsReplaced(String given) {
        assertThat(RequestId.of(request(given))).matches("[0-9a-f-]{36}");
    }

    @Test
    void nameStaysTheSame() {
        var request = request(null);

        assertThat(RequestId.of(request)).isEqualTo(RequestId.of(request)).isEqualTo(RequestId.told(request));
    }

    @Test
    void nobodyIsToldTheNameOnWhatIsKeptForOthers() {
        var request = request(OF_A_PROXY);
        RequestId.of(request);

        RequestId.hide(request);
        // as once more on the way to the page about it
        RequestId.of(request);

        assertThat(RequestId.told(request)).isEmpty();
    }

    private static HttpServletRequest request(String given) {
        var attributes = new HashMap<Object, Object>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestIdTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> arguments[0].equals(RequestId.HEADER) ? given : null;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
