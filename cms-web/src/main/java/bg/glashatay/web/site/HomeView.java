package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicHome;
import java.util.List;
import java.util.Optional;

/** Feeds {@code home.xhtml}. */
public record HomeView(Optional<EntryView> lead, List<EntryView> further, List<EntryView> newest, List<Block> blocks) {

    HomeView(PublicHome home) {
        this(
                home.lead().map(EntryView::of),
                home.further().stream().map(EntryView::of).toList(),
                home.newest().stream().map(EntryView::of).toList(),
                home.blocks().stream().map(Block::new).toList());
    }

    /** A section's block: its newest with a few words, then headlines. */
    public record Block(String path, String name, String id, List<EntryView> entries) {

        Block(PublicHome.Block block) {
            this(
                    block.section().path(),
                    block.section().name(),
                    "section-" + block.section().slug(),
                    block.entries().stream().map(EntryView::of).toList());
        }
    }
}
