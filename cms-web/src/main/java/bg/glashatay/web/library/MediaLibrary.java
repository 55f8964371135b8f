package bg.glashatay.web.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryRow;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Choice;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs editor/library/library.xhtml: the files of the library, filtered as its address says. */
@Named
@RequestScoped
public class MediaLibrary {

    /** Fills its rows whether two, three, four or six stand in each. */
    private static final int ROWS = 24;

    @Inject
    LibraryQueries library;

    @Inject
    CurrentUser user;

    private LibraryAddress address;
    private Page<LibraryRow> page;
    private Paging place;

    @PostConstruct
    void load() {
        var parameters = Faces.getRequestParameterMap();
        address = LibraryAddress.of(parameters);
        var number = Paging.number(parameters.get("page"));
        page = library.list(address.filter(), Paging.first(number, ROWS), ROWS);
        place = new Paging(number, page.total(), ROWS, address.here());
    }

    public List<LibraryRow> getRows() {
        return page.rows();
    }

    /** The hashes of those in which something can be read. */
    public List<String> getDocuments() {
        return page.rows().stream()
                .map(LibraryRow::asset)
                .filter(asset -> !asset.isPicture())
                .map(Asset::getSha256)
                .toList();
    }

    public long getTotal() {
        return page.total();
    }

    public Paging getPlace() {
        return place;
    }

    public LibraryFilter getFilter() {
        return address.filter();
    }

    public boolean isFiltered() {
        return !address.filter().equals(LibraryFilter.ALL);
    }

    /** The list as it is, to come back to. */
    public String getAddress() {
        return address.here();
    }

    /** The address of the same as a file for spreadsheets. */
    public String getFile() {
        return address.file();
    }

    /** Whether files are offered to be deleted together: where they are listed because no text needs them. */
    public boolean isClearing() {
        return address.filter().unused() && page.rows().stream().anyMatch(LibraryRow::mayDelete);
    }

    public boolean isUploadAllowed() {
        return !user.sectionsWith(Right.UPLOAD_MEDIA).isEmpty();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(LibraryKind.values())
                .map(kind -> new Choice(
                        LibraryAddress.word(kind),
                        Texts.of("library", "kind." + kind),
                        address.filter().kind().filter(kind::equals).isPresent()))
                .toList();
    }

    /** What was wrong with a file that was sent without a script; empty where nothing was. */
    public String getUploadIssue() {
        return UploadIssue.sentence(Faces.getRequestParameterMap());
    }
}
