package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static bg.glashatay.domain.publishing.EditionFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void goesOutWithNoMoreThanATitleAndAText() {
        var edition = block("<p>8:30 – 17:00</p>");
        edition.submit(AUTHOR, NOON, List.of());

        assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
    }

    @Test
    void holdsNoOtherBlock() {
        var nested = content("<div data-block=\"7\"></div>");

        assertThatThrownBy(() -> block(nested.body()))
                .asInstanceOf(type(ContentRejectedException.class))
                .extracting(ContentRejectedException::issues)
                .isEqualTo(List.of(Issue.of("body", "block-in-block")));
        var edition = block("<p>8:30 – 17:00</p>");
        assertThatThrownBy(() -> edition.revise(nested, AUTHOR, NOON)).isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void hasNothingThatNobodyWouldRead() {
        var news = EditionFixtures.content("Новина");

        assertThat(news.draftIssues(DocumentType.BLOCK))
                .containsExactly(Issue.of("lead", "not-of-block"), Issue.of("tags", "not-of-block"));
        assertThat(news.draftIssues(DocumentType.NEWS)).isEmpty();
    }

    @Test
    void goesOutWithoutHeadings() {
        var edition = block("<h3>Часове</h3><p>8:30 – 17:00</p>");

        assertThatThrownBy(() -> edition.submit(AUTHOR, NOON, List.of()))
                .asInstanceOf(type(ContentRejectedException.class))
                .extracting(ContentRejectedException::issues)
                .isEqualTo(List.of(Issue.of("body", "block-with-heading")));
    }

    @Test
    void replacesNoPage() {
        var page = published();
        var block = new Document(DocumentType.BLOCK, AUTHOR, NOON);

        assertThatThrownBy(() -> page.unpublish(PUBLISHER, NOON, "Остаряло.", Optional.of(block)))
                .isInstanceOf(ContentRejectedException.class);
        assertThat(page.getState()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void isOfAKind() {
        var block = new Document(DocumentType.BLOCK, AUTHOR, NOON);
        assertThat(block.blockKind()).contains(BlockKind.TEXT);
        block.holds(BlockKind.FEE);
        assertThat(block.blockKind()).contains(BlockKind.FEE);

        var news = new Document(DocumentType.NEWS, AUTHOR, NOON);
        assertThat(news.blockKind()).isEmpty();
        assertThatThrownBy(() -> news.holds(BlockKind.FEE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void referenceIsPartOfWhatIsApproved() {
        assertThat(content("<div data-block=\"7\"></div>").hash())
                .isNotEqualTo(content("<div data-block=\"8\"></div>").hash());
    }

    private static Edition block(String body) {
        return new Document(DocumentType.BLOCK, AUTHOR, NOON).openEdition(Language.BG, content(body), AUTHOR, NOON);
    }

    private static Content content(String body) {
        return new Content("Работно време", null, "", body, CULTURE, List.of(), null, "", false, "");
    }
}
