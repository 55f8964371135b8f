package bg.glashatay.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way through the administration: its parts, and the pages of the part in which this one is, as far as one may. */
@Named
@RequestScoped
public class Administration {

    private static final String KEY = "nav.admin.";

    @Inject
    Desk desk;

    private List<AdminPage> open;
    private Optional<AdminPage> here;

    @PostConstruct
    void look() {
        open = Arrays.stream(AdminPage.values())
                .filter(page -> desk.may(page.right()))
                .toList();
        here = open.stream().filter(page -> desk.at(page.address())).findFirst();
    }

    /** Whether this person may open any of its pages. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether this person may open the page at an address, for pages that lead to it. */
    public boolean leadsTo(String address) {
        return open.stream().anyMatch(page -> page.address().equals(address));
    }

    /** Where its link in the bar leads. */
    public String getAddress() {
        return open.get(0).address();
    }

    public boolean isHere() {
        return here.isPresent();
    }

    /** Whether this person's pages are in several parts; where they are in one, it need not be chosen. */
    public boolean isParted() {
        return getParts().size() > 1;
    }

    /** Each leads to the first of its pages. */
    public List<Link> getParts() {
        return open.stream()
                .map(AdminPage::part)
                .distinct()
                .map(part -> new Link(
                        key(part),
                        pages(part).get(0).address(),
                        here.filter(page -> page.part() == part).isPresent()))
                .toList();
    }

    /** The pages of the part that this one is in. */
    public List<Link> getPages() {
        return here.map(current -> pages(current.part()).stream()
                        .map(page -> new Link(key(page), page.address(), page == current))
                        .toList())
                .orElse(List.of());
    }

    private List<AdminPage> pages(AdminPage.Part part) {
        return open.stream().filter(page -> page.part() == part).toList();
    }

    private static String key(Enum<?> place) {
        return KEY + place.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A link.
     *
     * @param key of its text
     * @param current whether it leads to where one is
     */
    public record Link(String key, String address, boolean current) {

        public String getKey() {
            return key;
        }

        public String getAddress() {
            return address;
        }

        public boolean isCurrent() {
            return current;
        }
    }
}
