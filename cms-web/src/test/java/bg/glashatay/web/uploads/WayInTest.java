package bg.glashatay.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whoever sends a file is told what became of it, unless nobody is there any more. */
class WayInTest {

    private final AtomicReference<Object> shown = new AtomicReference<>();

    @Test
    void diskThatTakesNothingIsAFaultThatIsShown() {
        goThrough(false, (request, response) -> {
            throw new IOException("No space left on device");
        });

        assertThat(shown).hasValue(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Test
    void nothingIsShownToWhoHasHungUp() {
        goThrough(false, (request, response) -> {
            throw new ClientAbortException();
        });

        assertThat(shown).hasValue(null);
    }

    @Test
    void nothingIsAddedToAnAnswerThatHasBegun() {
        goThrough(true, (request, response) -> {
            throw new IOException("Broken pipe");
        });

        assertThat(shown).hasValue(null);
    }

    private void goThrough(boolean isCommitted, FilterChain chain) {
        var status = new AtomicReference<Object>();
        var page = stand(RequestDispatcher.class, (proxy, method, arguments) -> {
            shown.set(status.get());
            return null;
        });
        var request = stand(HttpServletRequest.class, (proxy, method, arguments) -> {
            if (method.getName().equals("setAttribute") && arguments[0].equals(RequestDispatcher.ERROR_STATUS_CODE)) {
                status.set(arguments[1]);
            }
            return switch (method.getName()) {
                case "getRequestURI" -> "/editor/media/upload";
                case "getRequestDispatcher" -> page;
                default -> null;
            };
        });
        var response = stand(
                HttpServletResponse.class,
                (proxy, method, arguments) -> method.getName().equals("isCommitted") ? isCommitted : null);
        new WayIn().go(request, response, chain);
    }

    private static <T> T stand(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WayInTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Named as Payara's, which is in no API. */
    private static final class ClientAbortException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
