package bg.glashatay.web.library;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The files of the library that are looked for, and what is told of them. */
@WebServlet(LibraryAddress.FILE)
public class LibraryCsvServlet extends CsvServlet<LibraryRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LibraryQueries library;

    public LibraryCsvServlet() {
        super(
                "library.csv",
                List.of(
                        "sha256",
                        "file_name",
                        "media_type",
                        "bytes",
                        "width",
                        "height",
                        "alt",
                        "author",
                        "licence",
                        "uploaded_by",
                        "uploaded_at_utc",
                        "uses"));
    }

    @Override
    protected Iterator<List<LibraryRow>> batches(Map<String, String> parameters) {
        var filter = LibraryAddress.of(parameters).filter();
        return from(first -> library.list(filter, first, BATCH));
    }

    @Override
    protected List<?> values(LibraryRow row) {
        var asset = row.asset();
        return List.of(
                asset.getSha256(),
                asset.getFileName(),
                asset.getMediaType(),
                asset.getByteSize(),
                asset.getWidth(),
                asset.getHeight(),
                asset.getAlt(),
                asset.getAuthor(),
                asset.getLicence().map(Licence::key).orElse(""),
                row.uploader(),
                asset.getUploadedAt(),
                row.uses());
    }
}
