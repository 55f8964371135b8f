package bg.glashatay.web.library;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.library.DeletedAsset;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryRow;
import bg.glashatay.ejb.library.LibraryService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * Backs editor/library/delete.xhtml, on which it is confirmed that files are to be deleted, and which then tells what
 * became of each. The chosen ones stand in its address.
 */
@Named
@RequestScoped
public class DeleteAssets {

    @Inject
    LibraryQueries library;

    @Inject
    LibraryService service;

    private List<DeletionLine> lines;
    private String back;
    private boolean taken;

    @PostConstruct
    void load() {
        var asked = Faces.getRequestParameter("back");
        back = asked != null && asked.matches(LibraryAddress.LIBRARY + "(\\?.*)?") ? asked : LibraryAddress.LIBRARY;
        var hashes = Stream.of(Optional.ofNullable(Faces.getRequestParameterValues("file"))
                        .orElse(new String[0]))
                .filter(Sha256::isOne)
                .distinct()
                .limit(LibraryService.MOST)
                .toList();
        lines = library.all(hashes).stream()
                .map(row -> new DeletionLine(row, Optional.empty()))
                .toList();
    }

    public void delete() {
        var results = service.deleteEach(
                lines.stream().map(line -> line.row().asset().getSha256()).toList());
        lines = lines.stream()
                .map(line -> new DeletionLine(line.row(), Optional.of(resultOf(line.row(), results))))
                .toList();
        taken = true;
    }

    private static DeletedAsset resultOf(LibraryRow row, List<DeletedAsset> results) {
        return results.stream()
                .filter(result -> result.sha256().equals(row.asset().getSha256()))
                .findFirst()
                .orElseThrow();
    }

    public List<DeletionLine> getLines() {
        return lines;
    }

    /** Whether it was tried, and the lines tell what came of it. */
    public boolean isTaken() {
        return taken;
    }

    public long getDone() {
        return lines.stream().filter(line -> line.getOutcome().equals("DONE")).count();
    }

    /** Whether any of them can be deleted as it looks now. */
    public boolean isPossible() {
        return lines.stream()
                .anyMatch(line -> line.row().uses() == 0 && line.row().mayDelete());
    }

    /** The list that the files were chosen in, as it was. */
    public String getBack() {
        return back;
    }
}
