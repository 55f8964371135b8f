package bg.glashatay.web.redirects;

import bg.glashatay.ejb.redirects.ImportReport;
import java.io.Serializable;

/**
 * What became of a line of an import, in words.
 *
 * @param why it was refused; empty where it was not
 */
public record RedirectLine(int number, String from, String to, ImportReport.Outcome outcome, String why)
        implements Serializable {}
