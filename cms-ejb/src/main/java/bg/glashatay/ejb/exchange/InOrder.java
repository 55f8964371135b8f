package bg.glashatay.ejb.exchange;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts documents behind those that they name. Where they name each other in a circle, the first one comes first. */
final class InOrder {

    private InOrder() {}

    /**
     * The ids, each after those that it needs.
     *
     * @param needs only of those that need any
     */
    static List<String> of(List<String> ids, Map<String, Set<String>> needs) {
        var known = new HashSet<>(ids);
        var done = new LinkedHashSet<String>();
        var begun = new HashSet<String>();
        for (var id : ids) {
            // no recursion: a chain may be as long as the archive
            var waiting = new ArrayDeque<String>();
            waiting.push(id);
            while (!waiting.isEmpty()) {
                var next = waiting.peek();
                if (begun.add(next)) {
                    needs.getOrDefault(next, Set.of()).stream()
                            .filter(needed -> known.contains(needed) && !begun.contains(needed))
                            .sorted()
                            .forEach(waiting::push);
                } else {
                    done.add(waiting.pop());
                }
            }
        }
        return List.copyOf(done);
    }

    /** The same for the documents of an archive. */
    static List<String> in(ExportReader archive) {
        var ids = archive.manifest().parts().keySet().stream()
                .filter(PartName::isDocument)
                .map(PartName::documentId)
                .sorted(Comparator.comparingLong(Long::parseLong))
                .toList();
        var needs = new HashMap<String, Set<String>>();
        for (var id : ids) {
            var named = ArchivedDocument.read(archive, PartName.ofDocument(id)).needs();
            if (!named.isEmpty()) {
                needs.put(id, named);
            }
        }
        return of(ids, needs);
    }
}
