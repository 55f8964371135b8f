package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What every public page of a language has round it.
 *
 * @param sections the whole tree, in the site's order
 * @param changedAt when anything that citizens see last changed
 * @param statement the address of the accessibility statement; empty while none is public in this language
 */
public record PublicSite(
        Language language, List<PublicSection> sections, Instant changedAt, Optional<String> statement) {

    public PublicSite {
        sections = List.copyOf(sections);
    }

    /** For whoever needs no more than the sections. */
    public PublicSite(Language language, List<PublicSection> sections, Instant changedAt) {
        this(language, sections, changedAt, Optional.empty());
    }

    public List<PublicSection> top() {
        return sections.stream().filter(PublicSection::isTop).toList();
    }

    public Optional<PublicSection> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    public List<PublicSection> under(PublicSection parent) {
        return sections.stream()
                .filter(section -> section.parentSlug().equals(parent.slug()))
                .toList();
    }

    /** The section at the top of the tree that the given one stands under; itself where it is one. */
    public PublicSection topOf(PublicSection section) {
        var top = section;
        // a tree is never deeper than it has sections, whatever the rows say
        for (int steps = sections.size(); steps > 0 && !top.isTop(); steps--) {
            top = section(top.parentSlug()).orElse(top);
        }
        return top;
    }
}
