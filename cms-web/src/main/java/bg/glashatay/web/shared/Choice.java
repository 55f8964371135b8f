package bg.glashatay.web.shared;

import java.util.List;

/** Something to choose in a filter. */
public record Choice(String value, String label, boolean chosen) {

    /** The options of a list, of which one may be chosen; null chooses none. */
    public static List<Choice> of(List<Option> options, String chosen) {
        return options.stream()
                .map(option -> new Choice(
                        option.value(), option.label(), option.value().equals(chosen)))
                .toList();
    }
}
