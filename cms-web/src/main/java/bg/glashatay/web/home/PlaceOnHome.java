package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.home.HomeQueries;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Backs the page where a document is looked for and put into a place of the front page. */
@Named
@ViewScoped
public class PlaceOnHome implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeQueries queries;

    @Inject
    HomeService service;

    private Language language = Language.BG;
    private HomePlace place;
    private String text = "";
    private List<Found> found = List.of();
    private String chosen = "";
    private PeriodForm period;
    private Attempt attempt = Attempt.NONE;

    public void load() {
        if (place == null) {
            throw new NotFoundException("place", "");
        }
        found = queries.find(language, place, text).stream()
                .map(entry -> new Found(
                        Long.toString(entry.documentId()),
                        Texts.of(
                                "home",
                                "add.found",
                                entry.title(),
                                entry.section().name(),
                                Dates.day(entry.publishedAt()))))
                .toList();
        period = PeriodForm.until(
                place == HomePlace.LEAD ? Optional.of(queries.endOfALead()) : Optional.<PublicationTime>empty());
    }

    public void put() {
        attempt =
                Attempt.at(() -> service.put(language, place, chosenDocument(), period.readFrom(), period.readUntil()));
        if (attempt.done()) {
            Said.info("home", "done.placed");
            Faces.redirect("editor/home?lang=%s", language.code());
        }
    }

    private long chosenDocument() {
        if (found.stream().noneMatch(one -> one.id().equals(chosen))) {
            throw new ContentRejectedException(List.of(Issue.of("document", "home-document-missing")));
        }
        return Long.parseLong(chosen);
    }

    public List<Found> getFound() {
        return found;
    }

    public String getLang() {
        return language.code();
    }

    public void setLang(String code) {
        language = Language.ofCode(code).orElse(Language.BG);
    }

    public HomePlace getPlace() {
        return place;
    }

    /** The place by its word in the address. */
    public String getPlaceWord() {
        return place == null ? "" : PlaceView.word(place);
    }

    public void setPlaceWord(String word) {
        place = Arrays.stream(HomePlace.values())
                .filter(one -> PlaceView.word(one).equals(word))
                .findFirst()
                .orElse(null);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public PeriodForm getPeriod() {
        return period;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    /** A document to choose, with the words that tell it from others. */
    public record Found(String id, String label) implements Serializable {}
}
