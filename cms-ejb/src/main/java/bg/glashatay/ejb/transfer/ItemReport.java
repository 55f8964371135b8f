package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.transfer.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is said about one thing, in the order of saying. */
public final class ItemReport {

    private final List<Sentence> sentences = new ArrayList<>();

    /** A sentence, by its key and what fills its gaps. */
    record Sentence(Verdict verdict, String key, List<String> arguments) {}

    /** Says it; once is enough for the same. */
    public void say(Verdict verdict, String key, Object... arguments) {
        var sentence = new Sentence(
                verdict, key, Arrays.stream(arguments).map(String::valueOf).toList());
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    List<Sentence> sentences() {
        return sentences.isEmpty() ? List.of(new Sentence(Verdict.TAKEN, "taken", List.of())) : List.copyOf(sentences);
    }
}
