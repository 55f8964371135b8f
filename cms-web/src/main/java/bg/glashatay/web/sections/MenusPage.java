package bg.glashatay.web.sections;

import bg.glashatay.domain.site.Menu;
import bg.glashatay.ejb.site.MenuQueries;
import bg.glashatay.ejb.site.MenuRow;
import bg.glashatay.ejb.site.MenuService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the page that shows both menus and arranges them. The rows stay as they were shown, as in the tree's page. */
@Named
@ViewScoped
public class MenusPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/admin/menus";

    @Inject
    MenuService service;

    @Inject
    transient MenuQueries queries;

    private List<MenuRow> rows;
    private Menu menu = Menu.MAIN;
    private String address = "";
    private String labelBg = "";
    private String labelEn = "";
    private Attempt attempt = Attempt.NONE;
    private long moved;
    private long target;
    private String where = "";

    @PostConstruct
    void load() {
        rows = queries.all();
    }

    public List<Menu> getMenus() {
        return Arrays.asList(Menu.values());
    }

    /** The links of a menu, in their order. */
    public List<MenuRow> of(Menu wanted) {
        return rows.stream().filter(row -> row.menu() == wanted).toList();
    }

    public void up(MenuRow row) {
        move(row, place(row) - 1, "UP");
    }

    public void down(MenuRow row) {
        move(row, place(row) + 1, "DOWN");
    }

    /** Somebody dragged a link and let it go before or after another of its menu. */
    public void drop() {
        var row = rows.stream().filter(one -> one.id() == moved).findFirst();
        var at = rows.stream().filter(one -> one.id() == target).findFirst();
        if (row.isEmpty() || at.isEmpty() || row.get().menu() != at.get().menu()) {
            return;
        }
        var others = of(row.get().menu()).stream()
                .map(MenuRow::id)
                .filter(id -> id != moved)
                .toList();
        move(row.get(), others.indexOf(target) + ("after".equals(where) ? 1 : 0), "");
    }

    private void move(MenuRow row, int place, String by) {
        service.move(row.id(), place);
        Said.info("sections", "menus.moved", row.name());
        // browsers heed no autofocus where an address has a fragment
        Faces.redirect(ADDRESS + "?moved=" + row.id() + (by.isEmpty() ? "#m" + row.id() : "&by=" + by));
    }

    public void remove(MenuRow row) {
        service.remove(row.id());
        Said.info("sections", "menus.removed", row.name());
        Faces.redirect(ADDRESS);
    }

    public void add() {
        attempt = Attempt.at(() -> service.add(menu, address, labelBg, labelEn));
        if (attempt.done()) {
            Said.info("sections", "menus.added");
            Faces.redirect(ADDRESS);
        }
    }

    public boolean isFirst(MenuRow row) {
        return place(row) == 0;
    }

    public boolean isLast(MenuRow row) {
        return place(row) == of(row.menu()).size() - 1;
    }

    private int place(MenuRow row) {
        return of(row.menu()).indexOf(row);
    }

    /** {@code autofocus} where the focus belongs: on the button that moved the link, or on the one that still works. */
    public String focus(MenuRow row, String step) {
        var by = Faces.getRequestParameter("by");
        if (by == null || !isMoved(row)) {
            return null;
        }
        var works = isFirst(row) ? "DOWN" : isLast(row) ? "UP" : by;
        return works.equals(step) ? "autofocus" : null;
    }

    /** Whether the row was moved just now. */
    public boolean isMoved(MenuRow row) {
        return String.valueOf(row.id()).equals(Faces.getRequestParameter("moved"));
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public Menu getMenu() {
        return menu;
    }

    public void setMenu(Menu menu) {
        this.menu = menu;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLabelBg() {
        return labelBg;
    }

    public void setLabelBg(String labelBg) {
        this.labelBg = labelBg;
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(String labelEn) {
        this.labelEn = labelEn;
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
