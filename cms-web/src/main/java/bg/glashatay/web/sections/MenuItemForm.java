package bg.glashatay.web.sections;

import bg.glashatay.ejb.site.MenuQueries;
import bg.glashatay.ejb.site.MenuRow;
import bg.glashatay.ejb.site.MenuService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** Backs the page where a link of a menu gets words of its own. */
@Named
@ViewScoped
public class MenuItemForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MenuService service;

    @Inject
    transient MenuQueries queries;

    private long id;
    private MenuRow row;
    private String labelBg = "";
    private String labelEn = "";
    private Attempt attempt = Attempt.NONE;

    public void load() {
        row = queries.find(id);
        labelBg = row.labelBg();
        labelEn = row.labelEn();
    }

    public void save() {
        attempt = Attempt.at(() -> service.label(id, labelBg, labelEn));
        if (attempt.done()) {
            Said.info("sections", "menus.saved");
            Faces.redirect("/editor/admin/menus");
        }
    }

    public MenuRow getRow() {
        return row;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
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
}
