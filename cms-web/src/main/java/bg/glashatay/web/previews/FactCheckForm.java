package bg.glashatay.web.previews;

import bg.glashatay.domain.previews.FactCheck;
import bg.glashatay.domain.previews.Verdict;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.previews.FactCheckInput;
import bg.glashatay.web.shared.Bundle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form for an answer to a fact check, with what was typed and what has to be mended. Feeds {@code factCheck.xhtml}.
 *
 * @param action the address that it is sent to
 * @param revision what was read, as the form says
 * @param verdict empty where none was chosen
 */
public record FactCheckForm(
        String action, String revision, String name, String verdict, String words, List<Mistake> mistakes) {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    public FactCheckForm {
        mistakes = List.copyOf(mistakes);
    }

    /** Something to mend: the id of the control, and the sentence that says how; no control for what concerns all. */
    public record Mistake(String field, String sentence) {}

    static FactCheckForm empty(String action, long revision) {
        return new FactCheckForm(action, Long.toString(revision), "", "", "", List.of());
    }

    static FactCheckForm sent(String action, HttpServletRequest request) {
        return new FactCheckForm(
                action,
                parameter(request, "revision"),
                parameter(request, "name"),
                parameter(request, "verdict"),
                parameter(request, "words"),
                List.of());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    FactCheckForm with(Language language, List<Issue> issues) {
        return withMistakes(issues.stream()
                .map(issue -> new Mistake(
                        issue.field(),
                        Bundle.of("previews", language)
                                .text("issue." + issue.key(), issue.arguments().toArray())))
                .toList());
    }

    /** With a sentence about no field of its own. */
    FactCheckForm with(String sentence) {
        return withMistakes(List.of(new Mistake("", sentence)));
    }

    private FactCheckForm withMistakes(List<Mistake> found) {
        return new FactCheckForm(action, revision, name, verdict, words, found);
    }

    FactCheckInput input() {
        return new FactCheckInput(
                Optional.of(revision).filter(ID.asMatchPredicate()).map(Long::valueOf),
                name,
                Arrays.stream(Verdict.values())
                        .filter(each -> each.name().equals(verdict))
                        .findFirst(),
                words);
    }

    /** What is wrong with a field; empty where it is in order. */
    public String wrong(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::sentence)
                .collect(Collectors.joining(" "));
    }

    public boolean isWrong() {
        return !mistakes.isEmpty();
    }

    public boolean chosen(Verdict choice) {
        return choice.name().equals(verdict);
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    public int longestName() {
        return FactCheck.MAX_NAME;
    }
}
