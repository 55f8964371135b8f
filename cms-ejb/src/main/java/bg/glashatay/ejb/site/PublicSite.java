package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every public page of a language has round it.
 *
 * @param sections the whole tree, in the site's order
 * @param retired sections that are no part of the site any more; a text may still be called after one
 * @param changedAt when anything that citizens see last changed
 * @param statement the address of the accessibility statement; empty while none is public in this language
 */
public record PublicSite(
        Language language,
        List<PublicSection> sections,
        List<PublicSection> retired,
        PublicMenus menus,
        Instant changedAt,
        Optional<String> statement) {

    public PublicSite {
        sections = List.copyOf(sections);
        retired = List.copyOf(retired);
    }

    /** A site of these sections alone. */
    public PublicSite(Language language, List<PublicSection> sections, Instant changedAt) {
        this(language, sections, List.of(), PublicMenus.NONE, changedAt, Optional.empty());
    }

    public List<PublicSection> top() {
        return sections.stream().filter(PublicSection::isTop).toList();
    }

    public Optional<PublicSection> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The section, be it retired. */
    Optional<PublicSection> everSection(String slug) {
        return section(slug).or(() -> retired.stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst());
    }

    public List<PublicSection> under(PublicSection parent) {
        return sections.stream()
                .filter(section -> section.parentSlug().equals(parent.slug()))
                .toList();
    }

    /** The section and all that stand below it. */
    public List<PublicSection> within(PublicSection top) {
        return sections.stream()
                .filter(section -> section.equals(top) || ancestors(section).contains(top))
                .toList();
    }

    /** The sections that the given one stands in, innermost first. */
    public List<PublicSection> ancestors(PublicSection section) {
        var above = new ArrayList<PublicSection>();
        var parent = section(section.parentSlug());
        // a tree is never deeper than it has sections, whatever the rows say
        while (parent.isPresent() && above.size() < sections.size()) {
            above.add(parent.get());
            parent = section(parent.get().parentSlug());
        }
        return above;
    }

    /** The section at the top of the tree that the given one stands under; itself where it is one. */
    public PublicSection topOf(PublicSection section) {
        var above = ancestors(section);
        return above.isEmpty() ? section : above.get(above.size() - 1);
    }
}
