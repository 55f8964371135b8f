package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The front page of a language, made up. No document stands in it twice.
 *
 * @param notices in force, the most important first
 * @param lead empty while nothing is published
 * @param newest beside the lead story
 * @param further those after them, to fill the place of a picture that the lead does not have
 * @param events that are not over, in the order of their time
 * @param services pages that citizens ask for most
 * @param blocks the sections that have something more to show
 * @param chosen the documents that stand where an editor wants them; all others came by themselves
 */
public record PublicHome(
        PublicSite site,
        List<PublicEntry> notices,
        Optional<PublicEntry> lead,
        List<PublicEntry> newest,
        List<PublicEntry> further,
        List<PublicEntry> events,
        List<PublicEntry> services,
        List<Block> blocks,
        Set<Long> chosen) {

    public PublicHome {
        notices = List.copyOf(notices);
        newest = List.copyOf(newest);
        further = List.copyOf(further);
        events = List.copyOf(events);
        services = List.copyOf(services);
        blocks = List.copyOf(blocks);
        chosen = Set.copyOf(chosen);
    }

    /** Whether there is nothing to read yet. */
    public boolean blank() {
        return Stream.of(notices, lead.stream().toList(), newest, events, services, blocks)
                .allMatch(List::isEmpty);
    }

    /** What stands in a place that editors can fill. */
    public List<PublicEntry> in(HomePlace place) {
        return switch (place) {
            case LEAD -> lead.stream().toList();
            case NEWEST -> newest;
            case SERVICES -> services;
            case SECTION ->
                blocks.stream().flatMap(block -> block.entries().stream()).toList();
            case EVENTS -> events;
            case NOTICES -> notices;
        };
    }

    /** Whether the document stands in the place by an editor's choice. */
    boolean stands(HomePlace place, long documentId) {
        return chosen.contains(documentId) && in(place).stream().anyMatch(entry -> entry.documentId() == documentId);
    }

    /** A section with its newest documents, those of the sections under it among them. */
    public record Block(PublicSection section, List<PublicEntry> entries) {

        public Block {
            entries = List.copyOf(entries);
        }
    }
}
