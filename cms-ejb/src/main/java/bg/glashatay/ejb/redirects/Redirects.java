package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.Redirect;
import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.ejb.persistence.Waiting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The redirects as the database has them. */
@Dependent
class Redirects {

    /** So many of an import are asked about at once. */
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    PublicAddresses addresses;

    /** Whoever changes redirects waits for others who do, so that no two together lead in a circle. */
    void lock() {
        Waiting.forOthers(em, "redirects");
    }

    /** Those that the sources and targets meet, directly and through one another. */
    Map<RedirectSource, Redirect> around(Collection<RedirectSource> sources, Collection<RedirectTarget> targets) {
        var found = new HashMap<RedirectSource, Redirect>();
        inBatches(sources, paths -> into(paths).forEach(redirect -> found.put(redirect.getSource(), redirect)));
        var asked = new HashSet<RedirectSource>();
        var wanted = Stream.concat(sources.stream(), targets.stream().flatMap(target -> target.asSource().stream()))
                .toList();
        while (!wanted.isEmpty()) {
            var fresh = wanted.stream()
                    .flatMap(source -> Stream.of(source, source.withoutQuery()))
                    .filter(asked::add)
                    .toList();
            var next = new ArrayList<RedirectSource>();
            inBatches(fresh, batch -> at(batch).forEach(redirect -> {
                found.put(redirect.getSource(), redirect);
                redirect.target().flatMap(RedirectTarget::asSource).ifPresent(next::add);
            }));
            wanted = next;
        }
        return found;
    }

    /** Those of the addresses at which something of the site stands. */
    Set<RedirectSource> standing(Collection<RedirectSource> sources) {
        var standing = new HashSet<RedirectSource>();
        inBatches(sources, batch -> standing.addAll(addresses.standing(batch)));
        return standing;
    }

    /** Where somebody who asks for the address is led: by a redirect of just that, or of its path for all queries. */
    Optional<Redirect> leading(RedirectSource asked) {
        return at(List.of(asked, asked.withoutQuery())).stream()
                .max((one, other) -> Integer.compare(
                        one.getSource().value().length(),
                        other.getSource().value().length()));
    }

    private List<Redirect> at(Collection<RedirectSource> sources) {
        return em.createQuery("select r from Redirect r where r.source in :sources", Redirect.class)
                .setParameter(
                        "sources", sources.stream().map(RedirectSource::value).toList())
                .getResultList();
    }

    private List<Redirect> into(Collection<RedirectSource> sources) {
        return em.createQuery("select r from Redirect r where r.targetPath in :paths", Redirect.class)
                .setParameter(
                        "paths", sources.stream().map(RedirectSource::path).toList())
                .getResultList();
    }

    private static void inBatches(Collection<RedirectSource> all, Consumer<List<RedirectSource>> ask) {
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += BATCH) {
            ask.accept(list.subList(from, Math.min(from + BATCH, list.size())));
        }
    }
}
