package bg.glashatay.web.redirects;

import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** Backs the forms where one redirect is made, led elsewhere, or ended. */
@Named
@ViewScoped
public class RedirectForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/editor/admin/redirects";

    @Inject
    RedirectService service;

    @Inject
    transient RedirectQueries queries;

    private long id;
    private String from = "";
    private String to = "";
    private Attempt attempt = Attempt.NONE;

    public void load() {
        var row = queries.find(id);
        from = row.from();
        to = row.to();
    }

    public void save() {
        var end = new String[1];
        attempt = Attempt.at(() -> end[0] = service.lead(from, to));
        if (attempt.done()) {
            if (end[0].isEmpty()) {
                Said.info("redirects", "redirect.saved.gone", from.strip());
            } else {
                Said.info("redirects", "redirect.saved", from.strip(), end[0]);
            }
            Faces.redirect(LIST);
        }
    }

    public void close() {
        attempt = Attempt.at(() -> service.close(id));
        if (attempt.done()) {
            Said.info("redirects", "redirect.saved.gone", from);
            Faces.redirect(LIST);
        }
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
