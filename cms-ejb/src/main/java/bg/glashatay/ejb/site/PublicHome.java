package bg.glashatay.ejb.site;

import java.util.List;
import java.util.Optional;

/**
 * The home page of a language.
 *
 * @param lead the newest document with a picture, or the newest of all; empty while nothing is published
 * @param newest the newest others
 * @param further those after them, to fill the place of a picture that the lead does not have
 * @param blocks the sections that have something more to show
 */
public record PublicHome(
        PublicSite site,
        Optional<PublicEntry> lead,
        List<PublicEntry> newest,
        List<PublicEntry> further,
        List<Block> blocks) {

    public PublicHome {
        newest = List.copyOf(newest);
        further = List.copyOf(further);
        blocks = List.copyOf(blocks);
    }

    /** A section with its newest documents. */
    public record Block(PublicSection section, List<PublicEntry> entries) {

        public Block {
            entries = List.copyOf(entries);
        }
    }
}
