package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePeriod;
import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.home.HomeSlot;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomeArrangement;
import bg.glashatay.ejb.home.HomeQueries;
import bg.glashatay.ejb.home.HomeService;
import bg.glashatay.ejb.home.HomeService.BlockWish;
import bg.glashatay.ejb.home.SlotRow;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** Backs the page where the front page of a language is arranged. What moves on it is written down at once. */
@Named
@ViewScoped
public class ArrangeHome implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String BLOCKS = "BLOCKS";

    @Inject
    HomeQueries queries;

    @Inject
    HomeService service;

    private Language language = Language.BG;
    private Attempt attempt = Attempt.NONE;
    private String wanted = "";
    private transient HomeArrangement arrangement;

    /** What the page shows is asked for when the page is opened, and again after each command. */
    private HomeArrangement arrangement() {
        if (arrangement == null) {
            arrangement = queries.arrangement(language);
        }
        return arrangement;
    }

    private void attempt(Runnable command) {
        attempt = Attempt.at(command);
        arrangement = null;
    }

    public List<PlaceView> getPlaces() {
        var whole = arrangement();
        return Arrays.stream(HomePlace.values())
                .map(place -> PlaceView.of(place, whole))
                .toList();
    }

    /** The lead stories that have stood for too long. */
    public List<SlotRow> getStale() {
        return arrangement().slots().stream().filter(SlotRow::stale).toList();
    }

    /** After how many days a lead story is too old. */
    public long getStaleDays() {
        return HomeSlot.STALE.toDays();
    }

    public List<BlockChoice> getBlocks() {
        return arrangement().blocks().stream()
                .map(block -> new BlockChoice(block.section(), block.name(), block.shown()))
                .toList();
    }

    public void up(HomePlace place, int index) {
        swap(place, index, index - 1);
    }

    public void down(HomePlace place, int index) {
        swap(place, index, index + 1);
    }

    /** Whoever moves something goes with it. */
    private void swap(HomePlace place, int index, int other) {
        var ids = arrangement().in(place).stream().map(SlotRow::id).collect(Collectors.toCollection(ArrayList::new));
        if (other >= 0 && other < ids.size()) {
            Collections.swap(ids, index, other);
            attempt(() -> service.order(language, place, ids));
            leadTo(place.name(), other, index > other);
        }
    }

    public void remove(long slotId) {
        attempt(() -> service.remove(slotId));
    }

    public void blockUp(int index) {
        swapBlocks(index, index - 1);
    }

    public void blockDown(int index) {
        swapBlocks(index, index + 1);
    }

    private void swapBlocks(int index, int other) {
        var wishes = wishes();
        if (other >= 0 && other < wishes.size()) {
            Collections.swap(wishes, index, other);
            attempt(() -> service.arrangeBlocks(language, wishes));
            leadTo(BLOCKS, other, index > other);
        }
    }

    /** Lets a section have a block, or none. */
    public void toggleBlock(int index) {
        var wishes = wishes();
        var wish = wishes.get(index);
        wishes.set(index, new BlockWish(wish.section(), !wish.shown()));
        attempt(() -> service.arrangeBlocks(language, wishes));
    }

    private List<BlockWish> wishes() {
        return arrangement().blocks().stream()
                .map(block -> new BlockWish(block.section(), block.shown()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The order into which somebody has dragged the rows of a list: its name, a colon, and the rows. */
    public void reorder() {
        var parts = wanted.split(":", 2);
        var rows = parts.length == 2 ? List.of(parts[1].split(",")) : List.<String>of();
        if (parts[0].equals(BLOCKS)) {
            var shown = wishes().stream()
                    .filter(BlockWish::shown)
                    .map(BlockWish::section)
                    .toList();
            attempt(() -> service.arrangeBlocks(
                    language,
                    rows.stream()
                            .map(section -> new BlockWish(section, shown.contains(section)))
                            .toList()));
        } else {
            attempt(() -> service.order(
                    language,
                    HomePlace.valueOf(parts[0]),
                    rows.stream().map(Long::valueOf).toList()));
        }
        wanted = "";
    }

    private static void leadTo(String list, int index, boolean up) {
        PrimeFaces.current().ajax().addCallbackParam("list", list);
        PrimeFaces.current().ajax().addCallbackParam("row", index);
        PrimeFaces.current().ajax().addCallbackParam("button", up ? "up" : "down");
    }

    /** What the form for the preview begins with: tomorrow morning, as the browser's control has it. */
    public String getPreviewTime() {
        return LocalDate.ofInstant(arrangement().at(), SiteClock.ZONE)
                .plusDays(1)
                .atTime(MORNING)
                .toString();
    }

    /** From when until when, in words. */
    public String period(HomePeriod period) {
        return HomeTexts.period(period);
    }

    /** How it stands with a slot, as the key of the word. */
    public String standing(SlotRow slot) {
        if (slot.seen()) {
            return "there";
        }
        if (slot.standing() == HomePeriod.Standing.COMING) {
            return "coming";
        }
        return slot.live() ? "covered" : "hidden";
    }

    public String getLang() {
        return language.code();
    }

    public void setLang(String code) {
        language = Language.ofCode(code).orElse(Language.BG);
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    /** A section's block, as the page lists it. */
    public record BlockChoice(String section, String name, boolean shown) {}
}
