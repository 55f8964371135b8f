package bg.glashatay.web.site;

import bg.glashatay.ejb.home.PublicHome;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.web.shared.Bundle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Feeds {@code home.xhtml}.
 *
 * @param foreseen the time of which it is a preview; empty for the page as it is
 */
public record HomeView(PublicHome page, Optional<Instant> foreseen) {

    public boolean blank() {
        return page.blank();
    }

    public Optional<EntryView> lead() {
        return page.lead().map(EntryView::of);
    }

    public List<EntryView> further() {
        return views(page.further());
    }

    public List<EntryView> newest() {
        return views(page.newest());
    }

    public List<EventRow> events() {
        return page.events().stream()
                .map(entry -> EventRow.of(entry, page.site().language()))
                .toList();
    }

    public List<NoticeRow> notices() {
        return page.notices().stream()
                .map(entry -> NoticeRow.of(entry, page.site().language()))
                .toList();
    }

    public List<EntryView> services() {
        return views(page.services());
    }

    public List<Block> blocks() {
        return page.blocks().stream().map(Block::new).toList();
    }

    /** What the strip above a preview says; empty on the page as it is. */
    public String marker() {
        var language = page.site().language();
        return foreseen.map(
                        time -> Bundle.of("site", language).text("home.preview", new SiteDates(language).moment(time)))
                .orElse("");
    }

    private static List<EntryView> views(List<PublicEntry> entries) {
        return entries.stream().map(EntryView::of).toList();
    }

    /** A section's block: its newest with a few words, then headlines. */
    public record Block(String path, String name, String id, List<EntryView> entries) {

        Block(PublicHome.Block block) {
            this(
                    block.section().path(),
                    block.section().name(),
                    "section-" + block.section().slug(),
                    views(block.entries()));
        }
    }
}
