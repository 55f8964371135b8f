package bg.glashatay.web.transfer;

import bg.glashatay.domain.transfer.ImportLine;
import bg.glashatay.ejb.transfer.ImportService;
import bg.glashatay.web.csv.CsvServlet;
import bg.glashatay.web.shared.DeskLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report of an import as a file for spreadsheets; the sentences are in the language of whoever asks. */
@WebServlet(ImportLinesServlet.ADDRESS)
public class ImportLinesServlet extends CsvServlet<ImportLine> {

    static final String ADDRESS = "/editor/admin/import.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient ImportService service;

    @Inject
    transient HttpServletRequest asking;

    public ImportLinesServlet() {
        super("import.csv", List.of("item", "name", "verdict", "sentence_key", "sentence", "document"));
    }

    @Override
    protected Iterator<List<ImportLine>> batches(Map<String, String> parameters) {
        var verdict = ReadImport.verdict(parameters.get("verdict"));
        long run = Optional.ofNullable(parameters.get("run"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        return from(first -> service.lines(run, verdict, first, BATCH));
    }

    @Override
    protected List<?> values(ImportLine line) {
        return Arrays.asList(
                line.getItemKey(),
                line.getItemName(),
                line.getVerdict(),
                line.getSentence(),
                ImportSentence.of(DeskLanguage.of(asking).locale(), "line.", line.getSentence(), line.getArguments()),
                line.getDocumentId());
    }
}
