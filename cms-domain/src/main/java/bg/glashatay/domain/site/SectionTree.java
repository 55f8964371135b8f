package bg.glashatay.domain.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections as they stand in one another. After every change each has its position anew: its place in a walk through
 * the whole tree, each section before those below it, so that any list of sections by position is in the tree's order.
 */
public class SectionTree {

    private static final String TOP = "";

    private final Map<String, List<Section>> under = new LinkedHashMap<>();

    /** The tree of these sections, given in their order; what stands in one that is not among them stands at the top. */
    public SectionTree(List<Section> sections) {
        var known = sections.stream().map(Section::getSlug).toList();
        for (var section : sections) {
            var parent = section.parent().map(Section::getSlug).filter(known::contains);
            siblings(parent.orElse(TOP)).add(section);
        }
    }

    /** Those that stand in the section; null for the top. */
    public List<Section> children(Section parent) {
        return List.copyOf(siblings(parent == null ? TOP : parent.getSlug()));
    }

    /** All sections, each before those below it. */
    public List<Section> walk() {
        var walk = new ArrayList<Section>();
        walk(null, walk);
        return walk;
    }

    private void walk(Section parent, List<Section> walk) {
        for (var child : children(parent)) {
            walk.add(child);
            walk(child, walk);
        }
    }

    /**
     * What keeps a section from standing there: the key of the sentence about it.
     *
     * @param parent null for the top
     */
    public Optional<String> obstacle(Section section, Section parent) {
        if (parent != null && parent.isIn(section)) {
            return Optional.of("section-under-itself");
        }
        int above = parent == null ? 0 : parent.depth();
        return above + height(section) > Section.MAX_DEPTH ? Optional.of("section-too-deep") : Optional.empty();
    }

    /** How many levels the section and what is below it take. */
    private int height(Section section) {
        return 1 + children(section).stream().mapToInt(this::height).max().orElse(0);
    }

    /**
     * Puts a section, in the tree or new to it, at a place among those in another.
     *
     * @param parent null for the top
     * @param place from 0; beyond the last: the last
     */
    public void put(Section section, Section parent, int place) {
        under.values().forEach(siblings -> siblings.remove(section));
        var siblings = siblings(parent == null ? TOP : parent.getSlug());
        siblings.add(Math.max(0, Math.min(place, siblings.size())), section);
        section.moveTo(parent, place);
        number();
    }

    public void remove(Section section) {
        under.values().forEach(siblings -> siblings.remove(section));
        number();
    }

    /** The section's place among its siblings. */
    public int place(Section section) {
        return children(section.parent().orElse(null)).indexOf(section);
    }

    /**
     * Takes a section a step on: among its siblings, or into the one before it, or out of its parent.
     *
     * @return the key of the sentence about what is in the way; empty where it moved, or stands at the end already
     */
    public Optional<String> step(Section section, SectionStep step) {
        var parent = section.parent().orElse(null);
        int place = place(section);
        return switch (step) {
            case UP -> to(section, parent, place - 1);
            case DOWN -> to(section, parent, place + 1);
            case IN -> {
                if (place == 0) {
                    yield Optional.empty();
                }
                var before = children(parent).get(place - 1);
                yield to(section, before, children(before).size());
            }
            case OUT -> {
                if (parent == null) {
                    yield Optional.empty();
                }
                yield to(section, parent.parent().orElse(null), place(parent) + 1);
            }
        };
    }

    private Optional<String> to(Section section, Section parent, int place) {
        var obstacle = obstacle(section, parent);
        if (obstacle.isEmpty()) {
            put(section, parent, place);
        }
        return obstacle;
    }

    private List<Section> siblings(String parent) {
        return under.computeIfAbsent(parent, slug -> new ArrayList<>());
    }

    private void number() {
        int position = 0;
        for (var section : walk()) {
            section.moveTo(section.parent().orElse(null), position++);
        }
    }
}
