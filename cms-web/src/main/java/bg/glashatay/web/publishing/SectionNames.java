package bg.glashatay.web.publishing;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.web.shared.Desk;
import bg.glashatay.web.shared.Option;
import bg.glashatay.web.shared.SectionOptions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sections by their names in the language of the page, as the forms offer them and the differences name them. A
 * page asks for each list many times, and the database is asked once.
 */
@Named
@RequestScoped
public class SectionNames {

    @Inject
    SectionQueries sections;

    @Inject
    Desk desk;

    private Map<String, String> names;
    private List<Option> creatable;
    private List<Option> all;
    private final Map<String, List<Option>> editable = new HashMap<>();

    /** The sections a new document can stand in, for a list to choose from. */
    public List<Option> getCreatable() {
        if (creatable == null) {
            creatable = choices(sections.where(Right.CREATE));
        }
        return creatable;
    }

    /**
     * The sections an edition can be moved to, for a list to choose from. The one it stands in is always among them: a
     * browser puts the first in the place of one that is missing, and the text would move with its next save.
     */
    public List<Option> editable(String own) {
        return editable.computeIfAbsent(own, this::read);
    }

    private List<Option> read(String own) {
        var editable = new ArrayList<>(sections.where(Right.EDIT));
        if (editable.stream().noneMatch(section -> section.getSlug().equals(own))) {
            sections.ever().stream()
                    .filter(section -> section.getSlug().equals(own))
                    .findFirst()
                    .ifPresent(section -> editable.add(0, section));
        }
        return choices(editable);
    }

    /** All sections of the site, for a list to choose from. */
    public List<Option> getAll() {
        if (all == null) {
            all = choices(sections.all());
        }
        return all;
    }

    /** The section's name; the slug itself for one that there is not. */
    public String of(String slug) {
        if (names == null) {
            names = new LinkedHashMap<>();
            sections.ever().forEach(section -> names.put(section.getSlug(), section.name(desk.getLanguage())));
        }
        return names.getOrDefault(slug, slug);
    }

    private List<Option> choices(List<Section> sections) {
        return SectionOptions.of(sections, desk.getLanguage());
    }
}
