package bg.glashatay.web.api;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.publishing.PublishingService;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A step that somebody asks for, with the fields it needs. Read to its end before anything is done. */
@FunctionalInterface
interface TransitionCommand {

    /** Takes the step, and returns the id of the edition that stands there now: a restored text is a new one. */
    long take(PublishingService publishing, long edition);

    /** The steps that people take by hand, as a body names them. */
    enum Named {
        SUBMIT(body -> same(PublishingService::submit)),
        CLAIM(body -> same(PublishingService::claim)),
        RELEASE(body -> same(PublishingService::release)),
        REQUEST_CHANGES(body -> withReason(body, PublishingService::requestChanges)),
        RETRACT(body -> same(PublishingService::retract)),
        APPROVE(body -> withHash(body, PublishingService::approve)),
        PUBLISH(Named::publish),
        SCHEDULE(Named::schedule),
        UNSCHEDULE(body -> same(PublishingService::unschedule)),
        PUBLISH_WITHOUT_REVIEW(Named::publishWithoutReview),
        CLEAR_UNREVIEWED(body -> withHash(body, PublishingService::clearUnreviewed)),
        WITHDRAW(body -> withReason(body, PublishingService::withdraw)),
        RESTORE(body -> PublishingService::restore),
        UNPUBLISH(Named::unpublish),
        DISCARD(body -> same(PublishingService::discard)),
        RECOVER(body -> same(PublishingService::recover));

        private final Function<JsonBody, TransitionCommand> reading;

        Named(Function<JsonBody, TransitionCommand> reading) {
            this.reading = reading;
        }

        private static Optional<Named> of(String name) {
            var spelt = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(values())
                    .filter(named -> named.name().equals(spelt))
                    .findFirst();
        }

        private static TransitionCommand same(Step step) {
            return (publishing, edition) -> {
                step.take(publishing, edition);
                return edition;
            };
        }

        private static TransitionCommand withReason(JsonBody body, StepWithText step) {
            var reason = body.text("reason");
            return (publishing, edition) -> {
                step.take(publishing, edition, reason);
                return edition;
            };
        }

        private static TransitionCommand withHash(JsonBody body, StepWithText step) {
            var hash = body.readObligatory(
                    "contentHash", "not-hash", text -> Optional.of(text).filter(Sha256::isOne));
            return (publishing, edition) -> {
                step.take(publishing, edition, hash);
                return edition;
            };
        }

        private static TransitionCommand publish(JsonBody body) {
            int openComments = openComments(body);
            return (publishing, edition) -> {
                publishing.publish(edition, openComments);
                return edition;
            };
        }

        private static TransitionCommand publishWithoutReview(JsonBody body) {
            var reason = body.text("reason");
            int openComments = openComments(body);
            return (publishing, edition) -> {
                publishing.publishWithoutReview(edition, reason, openComments);
                return edition;
            };
        }

        /** How many open comments the client has seen; none where it says nothing. */
        private static int openComments(JsonBody body) {
            return body.count("openComments").orElse(0);
        }

        private static TransitionCommand unpublish(JsonBody body) {
            var reason = body.text("reason");
            var replacement = body.id("replacement");
            return (publishing, edition) -> {
                publishing.unpublish(edition, reason, replacement);
                return edition;
            };
        }

        private static TransitionCommand schedule(JsonBody body) {
            var time = WallTime.of(body);
            int openComments = openComments(body);
            return (publishing, edition) -> {
                publishing.schedule(edition, time.moment(), openComments);
                return edition;
            };
        }
    }

    /**
     * Reads the step and its fields; a field of another step is refused like every unknown one.
     *
     * @throws ProblemException when there is no such step, or its fields are not as they must be
     * @throws ContentRejectedException when the clock on the wall never shows the time
     */
    static TransitionCommand of(JsonBody body) {
        body.mustName("transition");
        var name = body.text("transition");
        if (name == null) {
            body.closeIfWrong();
            throw unknown("");
        }
        var command = Named.of(name).orElseThrow(() -> unknown(name)).reading.apply(body);
        body.close();
        return command;
    }

    private static ProblemException unknown(String name) {
        var known = Arrays.stream(Named.values()).map(Named::name).toList();
        return Problem.of(400, "unknown-transition", JsonBody.readable(name), String.join(", ", known))
                .with("known", known)
                .asException();
    }

    /** A step without fields. */
    interface Step {
        void take(PublishingService publishing, long edition);
    }

    /** A step with a reason or a hash. */
    interface StepWithText {
        void take(PublishingService publishing, long edition, String text);
    }
}
