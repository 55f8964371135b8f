package bg.glashatay.web.exchange;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.exchange.ExportService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Sends an archive to whoever may take the site along, straight from the disk. */
@WebServlet(Exports.FILES + "*")
public class ExportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .orElse("");
        try {
            send(service.takeExport(name), response);
        } catch (NotFoundException | NoSuchFileException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void send(Path file, HttpServletResponse response) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            // web.xml gives every answer a charset, which such files have not
            response.setCharacterEncoding(null);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            bytes.transferTo(response.getOutputStream());
        }
    }
}
