package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Period;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes up a front page, as a newspaper says: first everything goes where editors want it, then what they left empty is
 * filled with the newest, so that the page is never empty and never older than the site. Each document is used once.
 */
final class Makeup {

    static final int NEWEST = 6;
    static final int FURTHER = 4;
    static final int EVENTS = 5;
    static final int SERVICES = 8;
    static final int NOTICES = 5;
    static final int IN_A_BLOCK = 3;

    /** As many as the top of the page can use, and some more among which there may be one with a picture. */
    static final int NEWS = 24;

    /** Enough of each section to fill its block, even if all that stands above the blocks came from it. */
    static final int OF_A_SECTION = 1 + NEWEST + FURTHER + SERVICES + IN_A_BLOCK;

    private final HomeMaterial material;
    private final Set<Long> used = new HashSet<>();
    private final Set<Long> chosen = new HashSet<>();

    private Makeup(HomeMaterial material) {
        this.material = material;
    }

    static PublicHome of(HomeMaterial material) {
        return new Makeup(material).page();
    }

    private PublicHome page() {
        var notices = notices();
        // wishes first: the automatic choice must not use up what stands further down by an editor's wish
        var lead = wished(HomePlace.LEAD, 1);
        var newest = wished(HomePlace.NEWEST, NEWEST);
        var events = wished(HomePlace.EVENTS, EVENTS);
        var services = wished(HomePlace.SERVICES, SERVICES);
        var ofSections = wished(HomePlace.SECTION, Integer.MAX_VALUE);
        if (lead.isEmpty()) {
            newestLead().map(this::use).ifPresent(lead::add);
        }
        fill(newest, material.news(), NEWEST);
        var further = new ArrayList<PublicEntry>();
        if (lead.stream().allMatch(entry -> entry.image().isEmpty())) {
            fill(further, material.news(), FURTHER);
        }
        fill(events, material.events(), EVENTS);
        // those that editors chose are sure to be there; a list of dates out of their order would mislead
        events.sort(Comparator.comparing(Makeup::start));
        fill(services, material.pages(), SERVICES);
        return new PublicHome(
                material.site(),
                notices,
                lead.stream().findFirst(),
                newest,
                further,
                events,
                services,
                blocks(ofSections),
                chosen);
    }

    /**
     * The notices in force, by their level, then as editors want it, then the newest first. A few of them; but however
     * many there are of the highest level, all are there.
     */
    private List<PublicEntry> notices() {
        var wished = material.chosen(HomePlace.NOTICES).stream()
                .map(PublicEntry::documentId)
                .toList();
        var byImportance = material.notices().stream()
                .sorted(Comparator.comparingInt(Makeup::level)
                        .reversed()
                        .thenComparingInt(notice -> wished.contains(notice.documentId())
                                ? wished.indexOf(notice.documentId())
                                : Integer.MAX_VALUE))
                .toList();
        int highest = byImportance.stream().mapToInt(Makeup::level).max().orElse(0);
        var notices = new ArrayList<PublicEntry>();
        for (var notice : byImportance) {
            if (notices.size() < NOTICES || level(notice) == highest) {
                notices.add(use(notice));
            }
        }
        notices.stream().map(PublicEntry::documentId).filter(wished::contains).forEach(chosen::add);
        return notices;
    }

    private static Instant start(PublicEntry event) {
        return event.facts().period().flatMap(Period::from).orElse(event.publishedAt());
    }

    /** Its place among the levels, the lowest first. */
    private static int level(PublicEntry notice) {
        return ParticularField.NOTICE_LEVEL.getChoices().indexOf(notice.facts().text(ParticularField.NOTICE_LEVEL));
    }

    private Optional<PublicEntry> newestLead() {
        return unused(material.news())
                .filter(entry -> entry.image().isPresent())
                .findFirst()
                .or(() -> unused(material.news()).findFirst());
    }

    private List<PublicHome.Block> blocks(List<PublicEntry> wished) {
        var blocks = new ArrayList<PublicHome.Block>();
        for (var section : sections()) {
            var entries = in(section, wished).limit(IN_A_BLOCK).collect(Collectors.toCollection(ArrayList::new));
            fill(entries, in(section, material.bySection()).toList(), IN_A_BLOCK);
            if (!entries.isEmpty()) {
                blocks.add(new PublicHome.Block(section, entries));
            }
        }
        return blocks;
    }

    /** The sections with a block: in the editors' order, then those that have none in the site's. */
    private List<PublicSection> sections() {
        var order = material.order();
        return material.site().top().stream()
                .filter(section -> !material.hidden().contains(section.slug()))
                .sorted(Comparator.comparingInt(
                        section -> order.contains(section.slug()) ? order.indexOf(section.slug()) : Integer.MAX_VALUE))
                .toList();
    }

    private Stream<PublicEntry> in(PublicSection section, Collection<PublicEntry> entries) {
        return entries.stream()
                .filter(entry -> material.site().topOf(entry.section()).equals(section));
    }

    private List<PublicEntry> wished(HomePlace place, int most) {
        var entries = new ArrayList<PublicEntry>();
        fill(entries, material.chosen(place), most);
        entries.forEach(entry -> chosen.add(entry.documentId()));
        return entries;
    }

    private void fill(List<PublicEntry> place, Collection<PublicEntry> from, int size) {
        for (var entry : from) {
            if (place.size() < size && !used.contains(entry.documentId())) {
                place.add(use(entry));
            }
        }
    }

    private Stream<PublicEntry> unused(Collection<PublicEntry> entries) {
        return entries.stream().filter(entry -> !used.contains(entry.documentId()));
    }

    private PublicEntry use(PublicEntry entry) {
        used.add(entry.documentId());
        return entry;
    }
}
