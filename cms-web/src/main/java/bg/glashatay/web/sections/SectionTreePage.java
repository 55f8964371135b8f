package bg.glashatay.web.sections;

import bg.glashatay.domain.site.SectionStep;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * Backs the page that shows the tree of sections and moves them in it. The rows stay as they were shown, so that a button
 * moves the section beside it whatever others did meanwhile.
 */
@Named
@ViewScoped
public class SectionTreePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/admin/sections";

    @Inject
    SectionService service;

    @Inject
    transient SectionRows sections;

    private List<SectionRow> rows;
    private List<RetiredSection> retired;
    private Attempt attempt = Attempt.NONE;
    private long moved;
    private long target;
    private String where = "";

    @PostConstruct
    void load() {
        rows = sections.all();
        retired = sections.retired();
    }

    public void up(SectionRow row) {
        step(row, SectionStep.UP);
    }

    public void down(SectionRow row) {
        step(row, SectionStep.DOWN);
    }

    public void in(SectionRow row) {
        step(row, SectionStep.IN);
    }

    public void out(SectionRow row) {
        step(row, SectionStep.OUT);
    }

    private void step(SectionRow row, SectionStep step) {
        attempt = Attempt.at(() -> service.step(row.id(), step));
        shown(row, step.name());
    }

    /** Somebody dragged a section and let it go before, after or on another. */
    public void drop() {
        var row = rows.stream().filter(one -> one.id() == moved).findFirst();
        var drop = Drop.of(rows, moved, target, where);
        if (row.isEmpty() || drop.isEmpty()) {
            return;
        }
        attempt = Attempt.at(
                () -> service.move(moved, drop.get().parentId(), drop.get().place()));
        shown(row.get(), "");
    }

    /** After a move the page is fetched anew, with the focus on the button that was pressed. */
    private void shown(SectionRow row, String by) {
        if (attempt.done()) {
            Said.info("sections", "tree.moved", row.name());
            // browsers heed no autofocus where an address has a fragment
            Faces.redirect(ADDRESS + "?moved=" + row.id() + (by.isEmpty() ? "#s" + row.id() : "&by=" + by));
        }
    }

    public void reopen(RetiredSection section) {
        service.reopen(section.id());
        Said.info("sections", "tree.reopened", section.name());
        Faces.redirect(ADDRESS);
    }

    /** {@code autofocus} where the focus belongs: on the button that moved the section, or on one that still works. */
    public String focus(SectionRow row, String step) {
        var by = Faces.getRequestParameter("by");
        if (by == null || !String.valueOf(row.id()).equals(Faces.getRequestParameter("moved"))) {
            return null;
        }
        return Stream.of(by, "UP", "DOWN", "OUT", "IN")
                .filter(one -> canStep(row, one))
                .findFirst()
                .filter(step::equals)
                .map(works -> "autofocus")
                .orElse(null);
    }

    /** Whether the step leads anywhere. */
    public boolean canStep(SectionRow row, String step) {
        return switch (step) {
            case "UP", "IN" -> !row.first();
            case "DOWN" -> !row.last();
            default -> !row.top();
        };
    }

    /** Whether the row was moved just now. */
    public boolean isMoved(SectionRow row) {
        return String.valueOf(row.id()).equals(Faces.getRequestParameter("moved"));
    }

    /** The name of the section that another would go into. */
    public String before(SectionRow row) {
        return rows.stream()
                .filter(other -> other.parentId() == row.parentId())
                .takeWhile(other -> other.id() != row.id())
                .reduce((one, next) -> next)
                .map(SectionRow::name)
                .orElse("");
    }

    public List<SectionRow> getRows() {
        return rows;
    }

    public List<RetiredSection> getRetired() {
        return retired;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public long getMoved() {
        return moved;
    }

    public void setMoved(long moved) {
        this.moved = moved;
    }

    public long getTarget() {
        return target;
    }

    public void setTarget(long target) {
        this.target = target;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }
}
