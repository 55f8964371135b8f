package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicTagPage;
import java.util.List;

/** Feeds {@code tag.xhtml}. */
public record TagView(PublicTagPage page, List<EntryView> entries, List<PageLink> links) {

    TagView(PublicTagPage page) {
        this(
                page,
                page.entries().stream().map(EntryView::of).toList(),
                PageLink.of(page.number(), page.pages(), number -> PageNumber.path(page.path(), number)));
    }

    /** The page with newer documents; empty on the first. */
    public String newer() {
        return page.number() > 1 ? PageNumber.path(page.path(), page.number() - 1) : "";
    }

    /** The page with older documents; empty on the last. */
    public String older() {
        return page.number() < page.pages() ? PageNumber.path(page.path(), page.number() + 1) : "";
    }
}
