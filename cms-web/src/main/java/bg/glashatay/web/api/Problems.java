package bg.glashatay.web.api;

import bg.glashatay.domain.backup.BackupUnderWayException;
import bg.glashatay.domain.backup.NoBackupFolderException;
import bg.glashatay.domain.comments.CommentResolvedException;
import bg.glashatay.domain.comments.CommentsClosedException;
import bg.glashatay.domain.comments.TooManyCommentsException;
import bg.glashatay.domain.exchange.ExportUnderWayException;
import bg.glashatay.domain.media.AssetInUseException;
import bg.glashatay.domain.media.ScannerSilentException;
import bg.glashatay.domain.media.StaleDescriptionException;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.media.SweepUnderWayException;
import bg.glashatay.domain.media.UploadCutOffException;
import bg.glashatay.domain.media.VirusFoundException;
import bg.glashatay.domain.mirror.NoMirrorException;
import bg.glashatay.domain.previews.NotPreviewableException;
import bg.glashatay.domain.previews.TooManyAnswersException;
import bg.glashatay.domain.publishing.AlreadyApprovedException;
import bg.glashatay.domain.publishing.ApprovalNotYoursException;
import bg.glashatay.domain.publishing.ClaimedByOtherException;
import bg.glashatay.domain.publishing.ContentChangedException;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.NotSubmitterException;
import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.publishing.ReviewUnderWayException;
import bg.glashatay.domain.publishing.SlugTakenException;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.security.HashingLineFullException;
import bg.glashatay.domain.security.LastAdministratorException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.OwnAccountException;
import bg.glashatay.domain.security.PasswordAgainException;
import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.SecondFactorRejectedException;
import bg.glashatay.domain.security.TooManyAttemptsException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DatabaseFullException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.web.api.Problem.FieldError;
import bg.glashatay.web.shared.DatabaseFull;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which answer each refusal gets. What is not here is a fault of ours. */
final class Problems {

    /**
     * A rule about who did what (own contribution, not the submitter) is 403: nothing that this account does later
     * opens the way. What another state or another text would allow is 409.
     */
    private static final Map<Class<? extends DomainException>, Integer> STATUS = Map.ofEntries(
            Map.entry(ContentRejectedException.class, 422),
            Map.entry(TransitionNotOpenException.class, 409),
            Map.entry(ClaimedByOtherException.class, 409),
            Map.entry(ContentChangedException.class, 409),
            Map.entry(EditionOnItsWayException.class, 409),
            Map.entry(SlugTakenException.class, 409),
            Map.entry(OpenCommentsException.class, 409),
            Map.entry(CommentsClosedException.class, 409),
            Map.entry(CommentResolvedException.class, 409),
            Map.entry(TooManyCommentsException.class, 409),
            Map.entry(NotEditableException.class, 409),
            Map.entry(NotPreviewableException.class, 409),
            Map.entry(TooManyAnswersException.class, 429),
            Map.entry(ReviewUnderWayException.class, 409),
            Map.entry(OwnContributionException.class, 403),
            Map.entry(AlreadyApprovedException.class, 403),
            Map.entry(ApprovalNotYoursException.class, 403),
            Map.entry(NotSubmitterException.class, 403),
            Map.entry(PasswordRejectedException.class, 422),
            Map.entry(PasswordAgainException.class, 403),
            Map.entry(TooManyAttemptsException.class, 429),
            Map.entry(HashingLineFullException.class, 503),
            Map.entry(SecondFactorRejectedException.class, 422),
            Map.entry(OwnAccountException.class, 409),
            Map.entry(LastAdministratorException.class, 409),
            Map.entry(NotPermittedException.class, 403),
            Map.entry(StaleRevisionException.class, 412),
            Map.entry(NotAuthenticatedException.class, 401),
            Map.entry(AssetInUseException.class, 409),
            Map.entry(StaleDescriptionException.class, 412),
            Map.entry(StoreFullException.class, 507),
            Map.entry(DatabaseFullException.class, 507),
            Map.entry(SweepUnderWayException.class, 409),
            Map.entry(NoMirrorException.class, 409),
            Map.entry(BackupUnderWayException.class, 409),
            Map.entry(NoBackupFolderException.class, 409),
            Map.entry(ImportUnderWayException.class, 409),
            Map.entry(ExportUnderWayException.class, 409),
            Map.entry(UploadCutOffException.class, 408),
            Map.entry(VirusFoundException.class, 422),
            Map.entry(ScannerSilentException.class, 503),
            Map.entry(NotFoundException.class, 404));

    private static final Map<Integer, String> HTTP = Map.of(
            400, "bad-request",
            404, "no-such-address",
            405, "method-not-allowed",
            406, "not-acceptable",
            408, "upload-cut-off",
            413, "body-too-large",
            415, "unsupported-media-type");

    /** PostgreSQL's words for "somebody else was quicker": unique, serialisation, deadlock, exclusion. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "23P01");

    private Problems() {}

    static Map<Class<? extends DomainException>, Integer> statuses() {
        return STATUS;
    }

    /** The answer to what was thrown, however deep the container wrapped it; empty for a fault of ours. */
    static Optional<Problem> from(Throwable thrown) {
        return causes(thrown).map(Problems::known).flatMap(Optional::stream).findFirst();
    }

    /** What HTTP itself has to say, without more. */
    static Problem of(int status) {
        return Problem.of(status, HTTP.getOrDefault(status, status < 500 ? "bad-request" : "server-error"));
    }

    private static Optional<Problem> known(Throwable thrown) {
        if (thrown instanceof ProblemException refused) {
            return Optional.of(refused.problem());
        }
        if (thrown instanceof DomainException refusal) {
            return Optional.of(refusal(refusal));
        }
        if (thrown instanceof WebApplicationException http) {
            int status = http.getResponse().getStatus();
            return status < 500 ? Optional.of(of(status)) : Optional.empty();
        }
        if (thrown instanceof SQLException) {
            var full = DatabaseFull.refusal(thrown);
            if (full.isPresent()) {
                return full.map(Problems::refusal);
            }
        }
        if (thrown instanceof OptimisticLockException
                || thrown instanceof SQLException failed && RACES.contains(String.valueOf(failed.getSQLState()))) {
            return Optional.of(Problem.of(409, "concurrent-change"));
        }
        return Optional.empty();
    }

    private static Problem refusal(DomainException refusal) {
        int status = STATUS.getOrDefault(refusal.getClass(), 409);
        if (refusal instanceof ContentRejectedException rejected) {
            return Problem.of(status, refusal.code())
                    .withErrors(rejected.issues().stream()
                            .map(issue -> new FieldError(issue.field(), issue.key(), issue.arguments()))
                            .toList());
        }
        var extras = refusal instanceof OpenCommentsException open
                ? Map.<String, Object>of("openComments", open.count())
                : Map.<String, Object>of();
        return new Problem(status, refusal.code(), refusal.arguments(), List.of(), extras);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
