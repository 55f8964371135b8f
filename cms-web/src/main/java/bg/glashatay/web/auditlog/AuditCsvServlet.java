package bg.glashatay.web.auditlog;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditLog;
import bg.glashatay.ejb.auditlog.AuditPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;

/**
 * Sends the lines of the audit log that pass the filter, as a file for spreadsheets. They are read a batch at a time,
 * each in a short transaction: a long log fits into no memory, and a slow reader must not hold a connection.
 */
public class AuditCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BATCH = 1_000;

    @Inject
    transient AuditLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var filter = AuditAddress.of(request::getParameter).filter();
        try {
            log.export(filter);
        } catch (NotPermittedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv; charset=UTF-8; header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var file = response.getWriter();
        file.write(AuditCsv.BYTE_ORDER_MARK);
        file.write(AuditCsv.HEAD);
        write(filter, file);
    }

    private void write(AuditFilter filter, Writer file) throws IOException {
        AuditPage page = log.newest(filter, BATCH);
        while (true) {
            for (var row : page.rows()) {
                file.write(AuditCsv.line(row));
            }
            file.flush();
            if (!page.older()) {
                return;
            }
            page = log.olderThan(page.rows().get(page.rows().size() - 1).place(), filter, BATCH);
        }
    }
}
