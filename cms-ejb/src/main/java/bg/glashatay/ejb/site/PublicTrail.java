package bg.glashatay.ejb.site;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a page from the top of the site: what the page stands in, outermost first. Home and the page itself are
 * no part of it; the one is the same everywhere, the other is the page's heading.
 */
public record PublicTrail(List<Step> steps) {

    /** For pages that stand in nothing. */
    public static final PublicTrail NONE = new PublicTrail(List.of());

    public PublicTrail {
        steps = List.copyOf(steps);
    }

    /** The way to what stands in the section: the sections above it and itself. */
    public static PublicTrail into(PublicSite site, PublicSection section) {
        return above(site, section).then(List.of(new Step(section.path(), section.name())));
    }

    /** The way to the section's own page: the sections above it. */
    public static PublicTrail above(PublicSite site, PublicSection section) {
        var steps = new ArrayList<Step>();
        for (var parent : site.ancestors(section)) {
            steps.add(0, new Step(parent.path(), parent.name()));
        }
        return new PublicTrail(steps);
    }

    /** The same way, and on through pages that the page stands under, outermost first. */
    public PublicTrail then(List<Step> further) {
        var all = new ArrayList<>(steps);
        all.addAll(further);
        return new PublicTrail(all);
    }

    /** A page on the way. */
    public record Step(String path, String name) {}
}
