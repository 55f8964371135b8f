package bg.glashatay.domain.previews;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FactCheckTest {

    private static final PreviewLink LINK = new PreviewLink(
            draft(), "инж. Петров", LocalDate.of(2026, 11, 12), ZoneId.of("Europe/Sofia"), "00", AUTHOR, NOON);
    private static final Revision READ = LINK.getEdition().getHead();

    @Test
    void answerHangsOnTheEditionAndOnWhatWasRead() {
        var check = new FactCheck(LINK, READ, "Петров", Verdict.CORRECT, "", NOON);

        assertThat(check.getEdition()).isSameAs(LINK.getEdition());
        assertThat(check.getRevision()).isSameAs(READ);
    }

    @Test
    void everythingToMendIsToldAtOnce() {
        assertIssues(
                null,
                " ",
                null,
                "",
                Issue.of("read", "read-unknown"),
                Issue.of("name", "name-missing"),
                Issue.of("verdict", "verdict-missing"));
    }

    @Test
    void whoReportsErrorsSaysWhich() {
        assertIssues(READ, "Петров", Verdict.ERRORS, " ", Issue.of("words", "words-missing"));
    }

    @Test
    void answerHasALength() {
        assertThat(new FactCheck(LINK, READ, "Петров", Verdict.ERRORS, "д".repeat(5_000), NOON).getWords())
                .hasSize(5_000);
        assertIssues(READ, "Петров", Verdict.ERRORS, "д".repeat(5_001), Issue.of("words", "too-long", 5_000, 5_001));
        assertIssues(READ, "п".repeat(121), Verdict.CORRECT, "", Issue.of("name", "too-long", 120, 121));
    }

    private static void assertIssues(Revision read, String name, Verdict verdict, String words, Issue... issues) {
        assertThatThrownBy(() -> new FactCheck(LINK, read, name, verdict, words, NOON))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).containsExactly(issues));
    }
}
