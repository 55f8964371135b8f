package bg.glashatay.web.register;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicRegisterPage;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.site.PageLink;
import bg.glashatay.web.site.PageNumber;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;

/** Feeds {@code register.xhtml}. */
public record RegisterView(PublicRegisterPage page) {

    private static final String PATH = "/register";

    /** A month to choose, or all of them (an empty value). */
    public record MonthChoice(String value, String name, boolean chosen) {}

    public ResourceBundle text() {
        return Bundle.of("register", language()).all();
    }

    /** What became of a text, in a word. */
    public String event(PublicRegisterPage.Line line) {
        return text().getString("event." + (line.update() ? "UPDATED" : line.event()));
    }

    public String action() {
        return language().pathPrefix() + PATH;
    }

    public List<MonthChoice> months() {
        var name = DateTimeFormatter.ofPattern("LLLL yyyy", language().locale());
        return page.months().stream()
                .map(month -> new MonthChoice(
                        month.toString(),
                        month.format(name),
                        page.month().filter(month::equals).isPresent()))
                .toList();
    }

    public List<PageLink> links() {
        return PageLink.of(page.number(), page.pages(), this::path);
    }

    /** The page with newer lines; empty on the first. */
    public String newer() {
        return page.number() > 1 ? path(page.number() - 1) : "";
    }

    /** The page with older lines; empty on the last. */
    public String older() {
        return page.number() < page.pages() ? path(page.number() + 1) : "";
    }

    /** The address of this page, without its language. */
    String path() {
        return path(page.number()).substring(language().pathPrefix().length());
    }

    private String path(int number) {
        var month = page.month().map(YearMonth::toString).orElse("");
        if (month.isEmpty()) {
            return PageNumber.path(action(), number);
        }
        return action() + "?month=" + month + (number == 1 ? "" : "&page=" + number);
    }

    private Language language() {
        return page.site().language();
    }
}
