package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.watch.DatabaseFigures;
import bg.glashatay.ejb.watch.Finding;
import bg.glashatay.ejb.watch.Matter;
import bg.glashatay.ejb.watch.Watch;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the product knows of itself, in the server. */
@InContainer
class WatchFiguresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Desk desk;

    @Inject
    Watch watch;

    @Inject
    PublishingService publishing;

    @Test
    void debtsOfReviewAreCountedUntilTheyAreSettled() {
        long before = now().unreviewed();
        var edition = desk.draft(Desk.content(Desk.title("Аварийна"))).editionId();

        desk.as("duty", () -> publishing.publishWithoutReview(edition, "авария"));
        await(counted -> counted.unreviewed() == before + 1);

        desk.as("publisher", () -> publishing.unpublish(edition, "Готово.", Optional.empty()));
        await(counted -> counted.unreviewed() == before);
    }

    @Test
    void nodeFollowsWhatIsPublished() {
        var node = watch.figures().node();

        assertThat(node.pagesBehind())
                .hasValueSatisfying(behind -> assertThat(behind).isLessThan(PATIENCE));
        assertThat(node.indexBehind()).isPresent();
        assertThat(node.timetableSilent()).isPresent();
        assertThat(node.data())
                .hasValueSatisfying(space -> assertThat(space.free()).isPositive());
        assertThat(now().clockDifference().abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void everyMatterThatThisInstallationHasIsJudged() {
        // no mirror is kept here
        assertThat(watch.findings())
                .extracting(Finding::matter)
                .containsExactly(
                        Matter.DATABASE,
                        Matter.OUTBOX,
                        Matter.INDEX,
                        Matter.TIMETABLE,
                        Matter.REVIEW,
                        Matter.DATA_FOLDER,
                        Matter.MAIL,
                        Matter.FILES);
    }

    private DatabaseFigures now() {
        return watch.figures().database().orElseThrow();
    }

    /** Figures are kept for some seconds. */
    private void await(Predicate<DatabaseFigures> state) {
        Await.until("the figures say so", PATIENCE, () -> state.test(now()));
    }
}
