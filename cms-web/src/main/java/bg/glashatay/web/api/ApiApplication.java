package bg.glashatay.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST API: a thin skin over the services that the editorial screens use, with no rule of its own. Its contract is
 * {@code META-INF/openapi.yaml}. Only {@code /api/v1} is given to JAX-RS, the rest of {@code /api} to servlets.
 */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // another description of the API, which nobody keeps true
                "jersey.config.server.wadl.disableWadl", true,
                // a Location without the name of the server, which a proxy may hide
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
