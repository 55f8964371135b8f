package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicArchive;
import bg.glashatay.ejb.site.PublicPeriod;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSectionPage;
import java.util.List;
import java.util.Optional;

/** Feeds {@code section.xhtml}. */
public record SectionView(PublicSectionPage page, List<EntryView> entries, List<PageLink> links) {

    SectionView(PublicSectionPage page) {
        this(
                page,
                page.entries().stream().map(EntryView::of).toList(),
                PageLink.of(page.number(), page.pages(), number -> path(page, number)));
    }

    private static String path(PublicSectionPage page, int number) {
        return ArchiveQuery.path(page.section().path(), page.archive().period(), number);
    }

    /** The year or month that the list shows; empty where it shows all. */
    public Optional<PublicPeriod> period() {
        return page.archive().period();
    }

    /** Those below it; the archive and further pages leave them out. */
    public List<PublicSection> children() {
        return period().isEmpty() && page.number() == 1 ? page.site().under(page.section()) : List.of();
    }

    public List<ArchiveLink> years() {
        return page.archive().years().stream()
                .map(part -> link(
                        part,
                        period().filter(open -> open.year() == part.period().year())))
                .toList();
    }

    public List<ArchiveLink> months() {
        return page.archive().months().stream()
                .map(part -> link(part, period().filter(part.period()::equals)))
                .toList();
    }

    private ArchiveLink link(PublicArchive.Part part, Optional<PublicPeriod> open) {
        var path = ArchiveQuery.path(page.section().path(), Optional.of(part.period()), 1);
        var current = open.map(part.period()::equals).map(same -> same ? "page" : "true");
        return new ArchiveLink(part.period(), part.count(), path, current.orElse(""));
    }

    /**
     * A link to a year or a month.
     *
     * @param count of documents; zero where they were not counted
     * @param current as {@code aria-current} says it: page, true (in it) or empty
     */
    public record ArchiveLink(PublicPeriod period, int count, String path, String current) {}

    /** The page with newer documents; empty on the first. */
    public String newer() {
        return page.number() > 1 ? path(page, page.number() - 1) : "";
    }

    /** The page with older documents; empty on the last. */
    public String older() {
        return page.number() < page.pages() ? path(page, page.number() + 1) : "";
    }
}
