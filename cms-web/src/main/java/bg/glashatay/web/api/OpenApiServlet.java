package bg.glashatay.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Hands out the description of the API: as JSON, or as YAML to those who ask for it by name or by header. */
@WebServlet(
        name = "openapi",
        urlPatterns = {"/api/openapi", "/api/openapi.json", "/api/openapi.yaml"})
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var yaml = wantsYaml(request);
        response.setContentType(yaml ? "application/yaml" : "application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept");
        try (var description = open(yaml ? "openapi.yaml" : "openapi.json")) {
            description.transferTo(response.getOutputStream());
        }
    }

    private static boolean wantsYaml(HttpServletRequest request) {
        var path = request.getServletPath();
        if (!path.endsWith("/openapi")) {
            return path.endsWith(".yaml");
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
    }

    private static InputStream open(String name) throws IOException {
        var resource = OpenApiServlet.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("The build has left out " + name);
        }
        return resource;
    }
}
