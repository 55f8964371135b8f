package bg.glashatay.web.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of a list to choose from: what is sent, and what is read. A list and no map by what is read: of two things
 * of the same name a map would lose one, and the browser would put the first of the others in its place unasked.
 */
public record Option(String value, String label) implements Serializable {

    /**
     * An option for each of the things. Where several read alike, more is said of each in brackets: «Новини (Култура)»;
     * where that does not tell them apart, the next instead.
     */
    @SafeVarargs
    public static <T> List<Option> of(
            List<T> things, Function<T, String> value, Function<T, String> label, Function<T, String>... further) {
        var read = new ArrayList<>(things.stream().map(label).toList());
        for (var more : further) {
            var times = read.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
            for (int i = 0; i < read.size(); i++) {
                if (times.get(read.get(i)) > 1) {
                    read.set(i, withMore(label.apply(things.get(i)), more.apply(things.get(i))));
                }
            }
        }
        return IntStream.range(0, read.size())
                .mapToObj(i -> new Option(value.apply(things.get(i)), read.get(i)))
                .toList();
    }

    private static String withMore(String label, String more) {
        return more.isEmpty() ? label : label + " (" + more + ")";
    }
}
