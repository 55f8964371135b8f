package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.ejb.home.HomeQueries;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** Backs the page that says from when until when something stands on the front page. */
@Named
@ViewScoped
public class RescheduleOnHome implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeQueries queries;

    @Inject
    HomeService service;

    private long id;
    private String title = "";
    private String lang = "";
    private HomePlace place;
    private PeriodForm period;
    private Attempt attempt = Attempt.NONE;

    public void load() {
        var slot = queries.slot(id);
        title = slot.title();
        lang = slot.language().code();
        place = slot.place();
        period = PeriodForm.of(slot.period());
    }

    public void save() {
        attempt = Attempt.at(() -> service.reschedule(id, period.readFrom(), period.readUntil()));
        if (attempt.done()) {
            Said.info("home", "done.rescheduled");
            Faces.redirect("editor/home?lang=%s", lang);
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public String getLang() {
        return lang;
    }

    public HomePlace getPlace() {
        return place;
    }

    public PeriodForm getPeriod() {
        return period;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
