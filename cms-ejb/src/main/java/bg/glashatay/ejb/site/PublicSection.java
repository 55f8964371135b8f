package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;

/** A section as citizens see it in one language. */
public record PublicSection(String slug, String parentSlug, String path, String name, String description) {

    static PublicSection of(Section section, Language language) {
        return new PublicSection(
                section.getSlug(),
                section.parent().map(Section::getSlug).orElse(""),
                language.pathPrefix() + "/" + section.getSlug(),
                section.name(language),
                section.description(language));
    }

    /** Whether it stands at the top of the tree, and so in the navigation of every page. */
    public boolean isTop() {
        return parentSlug.isEmpty();
    }
}
