package bg.glashatay.ejb.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what is found by section, type and year. Each is counted as if it were not chosen itself but the others were,
 * so that a reader sees what another choice would bring.
 */
final class FoundCounts extends SimpleCollector {

    private final Optional<Set<Long>> chosenSections;
    private final Optional<String> type;
    private final Optional<Long> year;

    private final Map<Long, Integer> sections = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<Long, Integer> years = new HashMap<>();
    private int all;
    private int chosen;

    private NumericDocValues sectionValues;
    private SortedDocValues typeValues;
    private NumericDocValues yearValues;

    private FoundCounts(Optional<Set<Long>> sections, Optional<String> type, Optional<Long> year) {
        this.chosenSections = sections;
        this.type = type;
        this.year = year;
    }

    static CollectorManager<FoundCounts, FoundCounts> of(
            Optional<Set<Long>> sections, Optional<String> type, Optional<Long> year) {
        return new CollectorManager<>() {
            @Override
            public FoundCounts newCollector() {
                return new FoundCounts(sections, type, year);
            }

            @Override
            public FoundCounts reduce(Collection<FoundCounts> parts) {
                var sum = newCollector();
                parts.forEach(sum::add);
                return sum;
            }
        };
    }

    private void add(FoundCounts part) {
        all += part.all;
        chosen += part.chosen;
        part.sections.forEach((key, count) -> sections.merge(key, count, Integer::sum));
        part.types.forEach((key, count) -> types.merge(key, count, Integer::sum));
        part.years.forEach((key, count) -> years.merge(key, count, Integer::sum));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        sectionValues = DocValues.getNumeric(leaf.reader(), IndexedText.SECTION);
        typeValues = DocValues.getSorted(leaf.reader(), IndexedText.TYPE);
        yearValues = DocValues.getNumeric(leaf.reader(), IndexedText.YEAR);
    }

    @Override
    public void collect(int document) throws IOException {
        all++;
        if (!sectionValues.advanceExact(document)
                || !typeValues.advanceExact(document)
                || !yearValues.advanceExact(document)) {
            return;
        }
        var its = sectionValues.longValue();
        var itsType = typeValues.lookupOrd(typeValues.ordValue()).utf8ToString();
        var itsYear = yearValues.longValue();
        boolean inSection = chosenSections.filter(some -> !some.contains(its)).isEmpty();
        boolean ofType = type.filter(one -> !one.equals(itsType)).isEmpty();
        boolean ofYear = year.filter(one -> one != itsYear).isEmpty();
        if (ofType && ofYear) {
            sections.merge(its, 1, Integer::sum);
        }
        if (inSection && ofYear) {
            types.merge(itsType, 1, Integer::sum);
        }
        if (inSection && ofType) {
            years.merge(itsYear, 1, Integer::sum);
        }
        if (inSection && ofType && ofYear) {
            chosen++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** How many there are, whatever is chosen. */
    int all() {
        return all;
    }

    /** How many there are of what is chosen. */
    int chosen() {
        return chosen;
    }

    Map<Long, Integer> sections() {
        return sections;
    }

    Map<String, Integer> types() {
        return types;
    }

    Map<Long, Integer> years() {
        return years;
    }
}
