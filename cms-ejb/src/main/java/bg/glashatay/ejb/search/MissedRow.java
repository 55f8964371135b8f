package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import java.io.Serializable;

/** What was looked for in vain in a month, and how often. */
public record MissedRow(String words, Language language, int asked) implements Serializable {}
