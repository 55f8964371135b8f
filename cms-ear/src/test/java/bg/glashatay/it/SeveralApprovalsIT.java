package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.AlreadyApprovedException;
import bg.glashatay.domain.publishing.ApprovalNotYoursException;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.ejb.publishing.ApprovalPolicy.NamedApproval;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InContainer
class SeveralApprovalsIT {

    /** A section that no other test publishes in. */
    private static final String SECTION = "sigurnost";

    @Inject
    Desk desk;

    @Inject
    ApprovalPolicy policy;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    EditionQueries queries;

    @Resource
    ManagedExecutorService threads;

    @AfterEach
    void askForNothingInParticular() {
        desk.as("admin", () -> policy.ask(SECTION, List.of()));
    }

    @Test
    void sectionThatAsksForTwoGetsThemFromTwoPeople() {
        ask(approval("Правен преглед"), approval("Пресцентър"));
        var text = submitted();

        approve("reviewer", text);
        assertThat(state(text)).isEqualTo(EditionState.IN_REVIEW);
        assertThatThrownBy(() -> approve("reviewer", text)).isInstanceOf(AlreadyApprovedException.class);
        approve("section-editor", text);

        assertThat(state(text)).isEqualTo(EditionState.READY);
        desk.as("publisher", () -> publishing.publish(text.editionId()));
        assertThat(state(text)).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void changingWhatIsAskedStrandsNothingThatIsUnderWay() {
        ask(approval("Правен преглед"), approval("Пресцентър"));
        var halfApproved = submitted();
        approve("reviewer", halfApproved);
        ask();
        var plain = submitted();
        ask(approval("Правен преглед"), approval("Пресцентър"), approval("Секретар"));

        approve("reviewer", plain);
        approve("reviewer2", halfApproved);

        assertThat(state(plain)).isEqualTo(EditionState.READY);
        assertThat(state(halfApproved)).isEqualTo(EditionState.READY);
    }

    @Test
    void approvalOfARoleIsGivenByWhoHoldsIt() {
        ask(new NamedApproval("Началник", "Head", Optional.of("section-editor")));
        var text = submitted();

        assertThatThrownBy(() -> approve("reviewer", text)).isInstanceOf(ApprovalNotYoursException.class);
        approve("section-editor", text);

        assertThat(state(text)).isEqualTo(EditionState.READY);
    }

    @Test
    void whatIsAskedIsForAdministratorsAndMakesSense() {
        assertThatThrownBy(() -> desk.as("section-editor", () -> policy.ask(SECTION, List.of())))
                .isInstanceOf(NotPermittedException.class);
        for (var wrong : List.of(
                new NamedApproval(" ", "Press", Optional.empty()),
                new NamedApproval("Преса", "Press", Optional.of("author")),
                new NamedApproval("Преса", "Press", Optional.of("nobody")),
                new NamedApproval("Преса", "P".repeat(61), Optional.empty()))) {
            assertThatThrownBy(() -> ask(wrong)).isInstanceOf(ContentRejectedException.class);
        }
    }

    @Test
    void ofManyAdministratorsAtOnceTheLastReplacesWhatTheOthersAskedFor() {
        var wishes = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> ask(approval("Преглед " + i), approval("Проверка " + i))))
                .toList();
        wishes.forEach(SeveralApprovalsIT::finished);

        assertThat(desk.as("admin", () -> policy.overview()).stream()
                        .filter(of -> of.section().getSlug().equals(SECTION))
                        .flatMap(of -> of.approvals().stream()))
                .hasSize(2)
                .extracting(one -> one.nameBg().replaceAll("\\D", ""))
                .as("both of one wish")
                .containsOnly(wishOf("Преглед"));
    }

    private String wishOf(String name) {
        return desk.as("admin", () -> policy.overview()).stream()
                .filter(of -> of.section().getSlug().equals(SECTION))
                .flatMap(of -> of.approvals().stream())
                .map(NamedApproval::nameBg)
                .filter(each -> each.startsWith(name))
                .map(each -> each.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void discardedTextDoesNotComeBackBesideAnotherOnItsWay() {
        var published = desk.published(Desk.content(title("С две редакции")));
        var discarded = desk.as("author", () -> editions.openEdition(published.documentId(), Language.BG));
        desk.as("author", () -> publishing.discard(discarded.editionId()));
        desk.as("author", () -> editions.openEdition(published.documentId(), Language.BG));

        assertThatThrownBy(() -> desk.as("author", () -> publishing.recover(discarded.editionId())))
                .isInstanceOf(EditionOnItsWayException.class);
    }

    private void ask(NamedApproval... approvals) {
        desk.as("admin", () -> policy.ask(SECTION, List.of(approvals)));
    }

    private static NamedApproval approval(String name) {
        return new NamedApproval(name, name, Optional.empty());
    }

    private Saved submitted() {
        return desk.submitted(Desk.in(SECTION, title("Съобщение"), "", "<p>Текст.</p>"));
    }

    private void approve(String who, Saved text) {
        desk.as(who, () -> publishing.approve(text.editionId(), text.contentHash()));
    }

    private EditionState state(Saved text) {
        return desk.as("publisher", () -> queries.details(text.editionId())).state();
    }

    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
