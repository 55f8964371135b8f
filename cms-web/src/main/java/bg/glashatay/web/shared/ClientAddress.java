package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.NetworkAddress;
import bg.glashatay.domain.shared.NetworkRange;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** From which network address a request came, for counting only. */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    @Inject
    Settings settings;

    List<NetworkRange> proxies;

    @PostConstruct
    void configure() {
        proxies = settings.trustedProxies();
    }

    /**
     * The address that the connection has; where one of our proxies stands there, whom that proxy saw. Each proxy adds
     * to the end, so what counts is the last one that is no proxy of ours: whatever stands before it, the client can
     * have sent.
     */
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var seen = String.join(",", Collections.list(request.getHeaders(FORWARDED)))
                .split(",");
        for (int i = seen.length - 1; i >= 0 && isProxy(address); i--) {
            var next = NetworkAddress.of(seen[i].strip());
            if (next.isEmpty()) {
                break;
            }
            address = next.get().toString();
        }
        return address;
    }

    private boolean isProxy(String address) {
        return NetworkAddress.of(address)
                .filter(known -> proxies.stream().anyMatch(range -> range.contains(known)))
                .isPresent();
    }
}
