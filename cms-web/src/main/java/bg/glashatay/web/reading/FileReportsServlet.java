package bg.glashatay.web.reading;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.reading.ReadingQueries;
import bg.glashatay.web.shared.DeskLanguage;
import bg.glashatay.web.shared.JsonAnswer;
import bg.glashatay.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells the edit page's script what was read in files that have just come in: {@code of} are their SHA-256, with commas. */
@WebServlet("/editor/readings")
public class FileReportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadingQueries readings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var asked = List.of(Objects.requireNonNullElse(request.getParameter("of"), "")
                        .split(","))
                .stream()
                .filter(hash -> hash.matches("[0-9a-f]{64}"))
                .distinct()
                .limit(Content.MAX_ATTACHMENTS)
                .toList();
        var reports = Json.createArrayBuilder();
        try {
            var locale = DeskLanguage.of(request).locale();
            readings.of(asked).values().stream()
                    .map(reading -> FileReport.of(reading, locale))
                    .forEach(report -> reports.add(Json.createObjectBuilder()
                            .add("sha256", report.sha256())
                            .add("waiting", report.waiting())
                            .add("inaccessible", report.inaccessible())
                            .add("sentence", told(report, locale))));
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        JsonAnswer.send(response, HttpServletResponse.SC_OK, reports.build());
    }

    /** What was found, and what to do about it, for whoever has the choice before them. */
    private static String told(FileReport report, Locale locale) {
        return report.inaccessible()
                ? report.sentence() + " " + Texts.of(locale, "reading", "report.advice")
                : report.sentence();
    }
}
