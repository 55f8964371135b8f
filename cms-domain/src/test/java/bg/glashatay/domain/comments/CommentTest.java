package bg.glashatay.domain.comments;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static bg.glashatay.domain.publishing.EditionFixtures.REVIEWER;
import static bg.glashatay.domain.publishing.EditionFixtures.in;
import static bg.glashatay.domain.publishing.EditionFixtures.inReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.ContentRejectedException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

    private static final Anchor LEAD = Anchor.field(1, "lead");

    @ParameterizedTest
    @EnumSource(EditionState.class)
    void remarksAreMadeOnlyWhileTheEditionIsOnItsWay(EditionState state) {
        var edition = in(state);

        if (state.isPrePublication()) {
            assertThat(remarkOn(edition).isOpen()).isTrue();
        } else {
            assertThatThrownBy(() -> remarkOn(edition)).isInstanceOf(CommentsClosedException.class);
        }
    }

    @Test
    void whatWasSaidBeforePublicationStaysAsItIsAfterwards() {
        var edition = in(EditionState.READY);
        var remark = remarkOn(edition);
        edition.publish(PUBLISHER, NOON, Optional.empty());

        assertThatThrownBy(() -> reply(remark)).isInstanceOf(CommentsClosedException.class);
        assertThatThrownBy(() -> remark.resolve(AUTHOR, NOON)).isInstanceOf(CommentsClosedException.class);
        assertThatThrownBy(remark::reopen).isInstanceOf(CommentsClosedException.class);
    }

    @Test
    void resolvingTwiceKeepsTheFirstResolver() {
        var remark = remarkOn(inReview());

        assertThat(remark.resolve(AUTHOR, NOON)).isTrue();
        assertThat(remark.resolve(REVIEWER, NOON.plusSeconds(60))).isFalse();

        assertThat(remark.resolver()).contains(AUTHOR);
        assertThat(remark.getResolvedAt()).isEqualTo(NOON);
    }

    @Test
    void resolvedRemarkTakesNoReplyUntilItIsOpenedAgain() {
        var remark = remarkOn(inReview());
        remark.resolve(AUTHOR, NOON);

        assertThatThrownBy(() -> reply(remark)).isInstanceOf(CommentResolvedException.class);
        assertThat(remark.reopen()).isTrue();
        assertThat(remark.reopen()).isFalse();
        assertThat(remark.resolver()).isEmpty();
        assertThat(reply(remark).parent()).contains(remark);
    }

    @Test
    void replyToAReplyStandsUnderTheRemark() {
        var remark = remarkOn(inReview());

        var answer = reply(reply(remark));

        assertThat(answer.parent()).contains(remark);
        assertThat(answer.getAnchor()).isSameAs(LEAD);
    }

    @Test
    void remarkConcernsItsAuthorAndTheWritersOfTheText() {
        var remark = remarkOn(inReview());

        assertThat(remark.concerns(REVIEWER)).isTrue();
        assertThat(remark.concerns(AUTHOR)).isTrue();
        assertThat(remark.concerns(PUBLISHER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u2003"})
    void nothingIsNoRemark(String text) {
        assertThatThrownBy(() -> Comment.on(inReview(), LEAD, REVIEWER, NOON, text, Set.of()))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void tooMuchIsNoRemarkEither() {
        var longest = "я".repeat(Comment.MAX_TEXT);

        assertThat(Comment.on(inReview(), LEAD, REVIEWER, NOON, longest, Set.of())
                        .getText())
                .isEqualTo(longest);
        assertThatThrownBy(() -> Comment.on(inReview(), LEAD, REVIEWER, NOON, longest + "я", Set.of()))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void passageNeverCutsACharacterInHalf() {
        var text = "Ура 🎉 днес";

        var passage = Passage.of(text, 5, 6);

        assertThat(passage.exact()).isEqualTo("🎉");
        assertThat(passage.start()).isEqualTo(4);
        assertThat(Passage.of("🎉".repeat(40), 42, 44).prefix()).isEqualTo("🎉".repeat(20));
        assertThat(Passage.of("🎉".repeat(21) + "я!", 43, 44).prefix()).isEqualTo("🎉".repeat(19) + "я");
    }

    private static Comment remarkOn(Edition edition) {
        return Comment.on(edition, LEAD, REVIEWER, NOON, "Липсва датата.", Set.of());
    }

    private static Comment reply(Comment remark) {
        return remark.reply(AUTHOR, NOON, "Добавих я.", Set.of());
    }
}
