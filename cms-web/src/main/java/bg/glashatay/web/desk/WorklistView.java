package bg.glashatay.web.desk;

import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.shared.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A worklist as a page shows it: some rows, how many there are in all, and where each leads. */
public record WorklistView(Worklist worklist, Page<EditionRow> page) {

    /** The worklist by its name in addresses, such as {@code my-drafts}. */
    static Optional<Worklist> named(String name) {
        return Arrays.stream(Worklist.values())
                .filter(worklist -> Words.of(worklist).equals(name))
                .findFirst();
    }

    public String getName() {
        return worklist.name();
    }

    public String getAddress() {
        return "/editor/worklists/" + Words.of(worklist);
    }

    public List<EditionRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    /** Whether there is more than is shown. */
    public boolean isCut() {
        return page.total() > page.rows().size();
    }

    /** Where a row's text is read: what waits for a review is read to be decided about, the rest to be written. */
    public String address(EditionRow row) {
        var edition = "/editor/editions/" + row.id();
        return worklist == Worklist.TO_REVIEW ? edition + "/review" : edition;
    }
}
