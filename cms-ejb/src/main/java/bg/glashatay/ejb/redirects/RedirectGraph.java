package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Redirects by their sources, kept so that each leads to its end in one step: what would lead on leads to the end at
 * once, what would lead back is refused.
 */
class RedirectGraph {

    private final Map<RedirectSource, Optional<RedirectTarget>> leads = new LinkedHashMap<>();

    /** Those that lead to a path, with any query: by that path, each with the place it leads to as one asks for it. */
    private final Map<String, Map<RedirectSource, RedirectSource>> leadingTo = new HashMap<>();

    /** A redirect that there is. */
    void know(RedirectSource source, Optional<RedirectTarget> target) {
        forget(source);
        leads.put(source, target);
        place(target).ifPresent(at -> leadingTo
                .computeIfAbsent(at.path(), path -> new LinkedHashMap<>())
                .put(source, at));
    }

    /** A source at which something stands by now: nobody is led on from there. */
    void forget(RedirectSource source) {
        var before = leads.remove(source);
        if (before != null) {
            place(before).map(at -> leadingTo.get(at.path())).ifPresent(those -> those.remove(source));
        }
    }

    private static Optional<RedirectSource> place(Optional<RedirectTarget> target) {
        return target.flatMap(RedirectTarget::asSource);
    }

    /**
     * Adds or changes a redirect, and those that led to its source.
     *
     * @return all that lead elsewhere than before, the added one first
     * @throws LoopException when it would lead back to its source
     */
    Map<RedirectSource, Optional<RedirectTarget>> lead(RedirectSource source, Optional<RedirectTarget> target)
            throws LoopException {
        var end = end(source, target);
        var changed = new LinkedHashMap<RedirectSource, Optional<RedirectTarget>>();
        changed.put(source, end);
        leadingTo.getOrDefault(source.path(), Map.of()).forEach((other, at) -> {
            if (!other.equals(source) && takes(source, at)) {
                changed.put(other, end);
            }
        });
        changed.forEach(this::know);
        return changed;
    }

    private Optional<RedirectTarget> end(RedirectSource source, Optional<RedirectTarget> target) throws LoopException {
        var chain = new ArrayList<String>(List.of(source.value()));
        var end = target;
        while (end.isPresent()) {
            chain.add(end.get().value());
            var at = end.get().asSource();
            if (at.filter(place -> takes(source, place)).isPresent() || chain.size() > leads.size() + 2) {
                throw new LoopException(chain);
            }
            var next = at.flatMap(this::on);
            if (next.isEmpty()) {
                return end;
            }
            end = next.get();
        }
        return end;
    }

    /** Where one is led on from there; empty where one is not. */
    private Optional<Optional<RedirectTarget>> on(RedirectSource at) {
        return Optional.ofNullable(leads.get(at)).or(() -> Optional.ofNullable(leads.get(at.withoutQuery())));
    }

    /** Whether who comes to the place is led on by the source: by itself, or as the path for all queries. */
    private boolean takes(RedirectSource source, RedirectSource place) {
        return source.equals(place) || source.equals(place.withoutQuery()) && !leads.containsKey(place);
    }

    /** A redirect would lead in a circle. */
    static final class LoopException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<String> chain;

        LoopException(List<String> chain) {
            super(String.join(" → ", chain));
            this.chain = List.copyOf(chain);
        }

        /** The way round, as people read it. */
        String chain() {
            return String.join(" → ", chain);
        }
    }
}
