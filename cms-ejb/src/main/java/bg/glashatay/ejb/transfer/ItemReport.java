package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.transfer.Verdict;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said about one thing, in the order of saying. */
public final class ItemReport {

    private final Set<Sentence> sentences = new LinkedHashSet<>();

    /** A sentence, by its key and what fills its gaps. */
    record Sentence(Verdict verdict, String key, List<String> arguments) {}

    /** Says it; once is enough for the same. */
    public void say(Verdict verdict, String key, Object... arguments) {
        sentences.add(new Sentence(
                verdict, key, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    /** Says all that another has said. */
    public void addAll(ItemReport other) {
        other.sentences.forEach(sentence ->
                say(sentence.verdict(), sentence.key(), sentence.arguments().toArray()));
    }

    /** Says what a rule refused, in the words that writers are told. */
    public void refused(Verdict verdict, DomainException refusal) {
        if (refusal instanceof ContentRejectedException rejected
                && !rejected.issues().isEmpty()) {
            rejected.issues()
                    .forEach(issue -> say(
                            verdict, "issue:" + issue.key(), issue.arguments().toArray()));
        } else {
            say(verdict, "refused", refusal.code());
        }
    }

    /** The keys of what was said. */
    public List<String> keys() {
        return sentences.stream().map(Sentence::key).distinct().toList();
    }

    List<Sentence> sentences() {
        return sentences.isEmpty() ? List.of(new Sentence(Verdict.TAKEN, "taken", List.of())) : List.copyOf(sentences);
    }
}
