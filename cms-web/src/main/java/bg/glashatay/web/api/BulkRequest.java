package bg.glashatay.web.api;

import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.bulk.BulkCommand;
import bg.glashatay.ejb.bulk.BulkItem;
import bg.glashatay.ejb.bulk.BulkMode;
import bg.glashatay.ejb.bulk.BulkStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A step that somebody asks for with several editions, and whether all or none are to take it. */
record BulkRequest(BulkCommand command, BulkMode mode, List<BulkItem> items) {

    private static final Pattern EDITION =
            Pattern.compile("(?:/api/v1)?/documents/([1-9]\\d{0,17})/editions/([1-9]\\d{0,8})");

    /** @throws ProblemException when there is no such step, or its fields are not as they must be */
    static BulkRequest of(JsonBody body) {
        body.mustName("editions");
        var step = Optional.ofNullable(
                body.readObligatory("transition", "unknown-bulk-step", name -> constant(BulkStep.class, name)));
        var mode = body.readObligatory("mode", "unknown-mode", name -> constant(BulkMode.class, name));
        var editions = body.listed("editions", "not-edition", BulkRequest::edition);
        var hashes = step.filter(BulkStep.APPROVE::equals).isPresent()
                ? body.listed(
                        "contentHashes", "not-hash", text -> Optional.of(text).filter(Sha256::isOne))
                : List.<String>of();
        if (step.filter(BulkStep.APPROVE::equals).isPresent() && hashes.size() != editions.size()) {
            body.note("contentHashes", "not-as-many");
        }
        var comments =
                step.filter(BulkStep::asksAboutComments).isPresent() ? body.counts("openComments") : List.<Integer>of();
        if (!comments.isEmpty() && comments.size() != editions.size()) {
            body.note("openComments", "not-as-many");
        }
        var reason = step.filter(BulkStep::needsReason).isPresent() ? body.text("reason") : null;
        var time = step.filter(BulkStep::needsTime).map(scheduled -> WallTime.of(body));
        body.close();
        var items = IntStream.range(0, editions.size())
                .mapToObj(i -> new BulkItem(
                        editions.get(i).documentId(),
                        editions.get(i).number(),
                        hashes.isEmpty() ? "" : hashes.get(i),
                        comments.isEmpty() ? 0 : comments.get(i)))
                .toList();
        return new BulkRequest(
                new BulkCommand(
                        step.orElseThrow(), reason, time.map(WallTime::moment).orElse(null)),
                mode,
                items);
    }

    private static Optional<BulkItem> edition(String href) {
        return Optional.of(EDITION.matcher(href))
                .filter(match -> match.matches())
                .map(match -> new BulkItem(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2)), ""));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        var spelt = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(spelt))
                .findFirst();
    }
}
