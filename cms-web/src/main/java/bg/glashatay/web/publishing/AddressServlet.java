package bg.glashatay.web.publishing;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers which address a text would have while its title is being typed: {@code /editor/address?title=…}. Whether it
 * is free shows when the text is saved.
 */
@WebServlet("/editor/address")
public class AddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(address(request));
    }

    private static String address(HttpServletRequest request) {
        var slug = asked(request, "slug").strip();
        if (slug.isEmpty()) {
            slug = Slug.from(asked(request, "title")).map(Slug::value).orElse("");
        }
        var section = asked(request, "section");
        if (slug.isEmpty() || section.isEmpty()) {
            return "";
        }
        var language = Language.ofCode(asked(request, "language")).orElse(Language.BG);
        return language.pathPrefix() + "/" + section + "/" + slug;
    }

    private static String asked(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
