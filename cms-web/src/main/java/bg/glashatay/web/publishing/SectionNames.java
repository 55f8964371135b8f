package bg.glashatay.web.publishing;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.site.SectionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** The sections by their names in the language of the page, as the forms offer them and the differences name them. */
@Named
@RequestScoped
public class SectionNames {

    @Inject
    SectionQueries sections;

    private Map<String, String> names;

    /** The sections a new document can stand in, for a list to choose from. */
    public Map<String, String> getCreatable() {
        return choices(sections.where(Right.CREATE));
    }

    /** The sections an edition can be moved to, for a list to choose from. */
    public Map<String, String> getEditable() {
        return choices(sections.where(Right.EDIT));
    }

    /** All sections of the site, for a list to choose from. */
    public Map<String, String> getAll() {
        return choices(sections.all());
    }

    /** The section's name; the slug itself for one that there is not. */
    public String of(String slug) {
        if (names == null) {
            names = new LinkedHashMap<>();
            sections.ever().forEach(section -> names.put(section.getSlug(), name(section)));
        }
        return names.getOrDefault(slug, slug);
    }

    /** Faces wants what is shown first and what is sent second. */
    private static Map<String, String> choices(List<Section> sections) {
        var choices = new LinkedHashMap<String, String>();
        sections.forEach(section -> choices.put(name(section), section.getSlug()));
        return choices;
    }

    private static String name(Section section) {
        return section.name(Language.ofCode(Faces.getLocale().getLanguage()).orElse(Language.BG));
    }
}
