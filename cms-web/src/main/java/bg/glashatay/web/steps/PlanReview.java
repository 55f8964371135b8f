package bg.glashatay.web.steps;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody chooses the day by which a colleague should look whether the page is still true. */
@Named
@ViewScoped
public class PlanReview extends StepDialog {

    private static final long serialVersionUID = 1L;

    @Inject
    CurrentUser user;

    private String day = "";
    private transient EditionDetails asked;
    private transient boolean open;

    public PlanReview about(EditionDetails details) {
        begin(details);
        return this;
    }

    @Override
    void fill(EditionDetails details) {
        day = details.reviewBy().map(LocalDate::toString).orElse("");
    }

    public void choose() {
        take(() -> publishing.reviewBy(editionId(), Optional.of(read())), "done.review-chosen");
    }

    public void drop() {
        take(() -> publishing.reviewBy(editionId(), Optional.empty()), "done.review-dropped");
    }

    private LocalDate read() {
        if (day.isBlank()) {
            throw new ContentRejectedException(List.of(Issue.of("day", "day-missing")));
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException unreadable) {
            throw new ContentRejectedException(List.of(Issue.of("day", "day-unreadable")));
        }
    }

    /** Whether the edition is one to look after, and by this person. */
    public boolean isOpen(EditionDetails details) {
        // asked anew of an edition that was read anew
        if (asked != details) {
            asked = details;
            open = (details.state().isPrePublication() || details.state().isFace())
                    && user.may(Right.EDIT, details.content().section());
        }
        return open;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day == null ? "" : day;
    }
}
