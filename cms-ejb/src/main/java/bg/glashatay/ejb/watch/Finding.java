package bg.glashatay.ejb.watch;

import java.util.List;

/**
 * What the judgement on one matter is.
 *
 * @param key which of the matter's sentences says it
 * @param figures what stands in the sentence's gaps
 */
public record Finding(Matter matter, Severity severity, String key, List<Object> figures) {

    public Finding {
        figures = List.copyOf(figures);
    }

    static Finding fine(Matter matter, String key, Object... figures) {
        return new Finding(matter, Severity.FINE, key, List.of(figures));
    }

    static Finding warning(Matter matter, String key, Object... figures) {
        return new Finding(matter, Severity.WARNING, key, List.of(figures));
    }

    static Finding error(Matter matter, String key, Object... figures) {
        return new Finding(matter, Severity.ERROR, key, List.of(figures));
    }

    public boolean isFine() {
        return severity == Severity.FINE;
    }
}
