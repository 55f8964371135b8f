package bg.glashatay.web.desk;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Choice;
import bg.glashatay.web.shared.Desk;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.SectionOptions;
import bg.glashatay.web.shared.Texts;
import bg.glashatay.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs the list of all documents that somebody may read, filtered and sorted as its address says. */
@Named
@RequestScoped
public class DocumentList {

    private static final int ROWS = 25;

    @Inject
    EditionQueries editions;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    private ListAddress address;
    private Page<EditionRow> page;
    private Paging place;
    private List<Choice> sections;
    private List<Choice> writers;
    private List<Choice> years;
    private boolean writer;

    @PostConstruct
    void load() {
        var parameters = Faces.getRequestParameterMap();
        address = ListAddress.of(parameters);
        var number = Paging.number(parameters.get("page"));
        page = editions.list(address.filter(), address.order(), address.ascending(), Paging.first(number, ROWS), ROWS);
        place = new Paging(number, page.total(), ROWS, address.here());
        var held = user.sectionsWith(EnumSet.of(Right.READ_EDITIONS, Right.CREATE));
        writer = !held.get(Right.CREATE).isEmpty();
        sections = choicesOf(held.get(Right.READ_EDITIONS));
        writers = choicesOfWriters();
        years = choicesOfYears();
    }

    public List<EditionRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public Paging getPlace() {
        return place;
    }

    /** The list as it is, to come back to. */
    public String getAddress() {
        return address.here();
    }

    public String getFile() {
        return address.file();
    }

    public EditionFilter getFilter() {
        return address.filter();
    }

    public boolean isFiltered() {
        return !address.filter().equals(EditionFilter.ALL);
    }

    public boolean isWriter() {
        return writer;
    }

    /** How the order stands in the address, for the form that changes the filters. */
    public String getSort() {
        return Words.of(address.order());
    }

    public String getDirection() {
        return address.ascending() ? "asc" : "desc";
    }

    public String sortedBy(String column) {
        return address.sortedBy(EditionOrder.valueOf(column));
    }

    /** How the list is sorted by the column, as {@code aria-sort} wants it. */
    public String direction(String column) {
        if (address.order() != EditionOrder.valueOf(column)) {
            return "none";
        }
        return address.ascending() ? "ascending" : "descending";
    }

    public List<Choice> getSections() {
        return sections;
    }

    private List<Choice> choicesOf(List<Section> readable) {
        return Choice.of(
                SectionOptions.of(readable, desk.getLanguage()),
                address.filter().section());
    }

    public List<Choice> getStates() {
        return constants("state", EditionState.values(), address.filter().state());
    }

    public List<Choice> getTypes() {
        return constants("type", DocumentType.values(), address.filter().type());
    }

    public List<Choice> getLanguages() {
        return constants("language", Language.values(), address.filter().language());
    }

    public List<Choice> getWriters() {
        return writers;
    }

    private List<Choice> choicesOfWriters() {
        var chosen = address.filter().author();
        return editions.writers().stream()
                .map(one -> new Choice(
                        one.username(), one.fullName(), one.username().equals(chosen)))
                .toList();
    }

    public List<Choice> getYears() {
        return years;
    }

    private List<Choice> choicesOfYears() {
        var chosen = address.filter().year();
        return editions.years().stream()
                .map(year -> new Choice(year.toString(), year.toString(), year.equals(chosen)))
                .toList();
    }

    private static List<Choice> constants(String kind, Enum<?>[] constants, Enum<?> chosen) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(
                        Words.of(constant), Texts.of("shared", kind + "." + constant.name()), constant == chosen))
                .toList();
    }
}
