package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.util.List;

/** Sections to choose from, each told from those that are called alike: by the one it stands in, or by its slug. */
public final class SectionOptions {

    private SectionOptions() {}

    public static List<Option> of(List<Section> sections, Language language) {
        return Option.of(
                sections,
                Section::getSlug,
                section -> section.name(language),
                section -> section.parent().map(parent -> parent.name(language)).orElse(""),
                Section::getSlug);
    }
}
