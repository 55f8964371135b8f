package bg.glashatay.ejb.previews;

import bg.glashatay.domain.previews.Verdict;
import java.util.Optional;

/**
 * An answer to a fact check, as it was typed.
 *
 * @param revision what was read; empty where the form does not say
 */
public record FactCheckInput(Optional<Long> revision, String name, Optional<Verdict> verdict, String words) {}
