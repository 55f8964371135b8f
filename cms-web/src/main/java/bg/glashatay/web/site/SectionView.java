package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSectionPage;
import java.util.List;
import java.util.Optional;

/** Feeds {@code section.xhtml}. */
public record SectionView(PublicSectionPage page, List<EntryView> entries, List<PageLink> links) {

    SectionView(PublicSectionPage page) {
        this(page, page.entries().stream().map(EntryView::of).toList(), links(page));
    }

    private static List<PageLink> links(PublicSectionPage page) {
        return PageNumber.links(page.number(), page.pages()).stream()
                .map(number -> new PageLink(number, path(page, number), number == page.number()))
                .toList();
    }

    private static String path(PublicSectionPage page, int number) {
        return PageNumber.path(page.section().path(), number);
    }

    /** A link to a page of the list; number zero stands for those left out. */
    public record PageLink(int number, String path, boolean current) {}

    public Optional<PublicSection> parent() {
        return page.site().section(page.section().parentSlug());
    }

    public List<PublicSection> children() {
        return page.site().under(page.section());
    }

    /** The page with newer documents; empty on the first. */
    public String newer() {
        return page.number() > 1 ? path(page, page.number() - 1) : "";
    }

    /** The page with older documents; empty on the last. */
    public String older() {
        return page.number() < page.pages() ? path(page, page.number() + 1) : "";
    }
}
