package bg.glashatay.it.walk;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.ejb.publishing.ApprovalPolicy.NamedApproval;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.it.walk.Looking.Sight;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes commands up: who does what to which text. Several threads may have ideas at once. */
@Dependent
public class Newsroom {

    /** Few, so that people get into each other's way. */
    private static final int DOCUMENTS = 8;

    private static final Set<Idea> BY_THE_CLOCK = Set.of(Idea.PUBLISH_SCHEDULED, Idea.FAIL, Idea.EXPIRE);
    private static final List<String> APPROVERS = List.of("", "", "reviewer", "section-editor");

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    ApprovalPolicy policy;

    @Inject
    ActingAccount acting;

    @Inject
    SiteClock clock;

    /** The documents that are worked on now. */
    private final List<Long> documents = new CopyOnWriteArrayList<>();

    /** Every document of the walk. */
    private final Set<Long> everyDocument = ConcurrentHashMap.newKeySet();

    /** A restored edition and the one it repeats. */
    private final Map<Long, Long> restoredFrom = new ConcurrentHashMap<>();

    /** Who had written the unapproved text that an edition was opened from. */
    private final Map<Long, Set<String>> inherited = new ConcurrentHashMap<>();

    /** What each section asks for, as the roles of its approvals. */
    private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

    private final Cast cast = new Cast();
    private final List<Person> people = cast.people();

    /** Begins with sections that ask for nothing in particular. */
    void open() {
        for (var section : List.of(Place.HERE, Place.BELOW, Place.ELSEWHERE)) {
            acting.as("admin", () -> policy.ask(section, List.of()));
        }
    }

    Set<Long> everyDocument() {
        return Set.copyOf(everyDocument);
    }

    /** A document for the next command; 0: there is none yet. */
    long document(Random random) {
        return documents.isEmpty() ? 0 : documents.get(random.nextInt(documents.size()));
    }

    /** Something to do with the document as it is seen now. */
    Attempt attempt(Random random, Sight sight, Looking looking) throws SQLException {
        var idea = idea(random, sight);
        var at = clock.instant();
        // mostly somebody who may, so that the walk gets on
        var choice = new Choice(random, sight, looking, at, text(random, idea, sight));
        int candidates = random.nextInt(10) < 7 ? 25 : 1;
        long seed = random.nextLong();
        Attempt attempt = null;
        for (int i = 0;
                i < candidates && (attempt == null || !attempt.refusals().isEmpty());
                i++) {
            attempt = choice.by(somebody(random, idea, choice.text), idea, new Random(seed));
        }
        return attempt;
    }

    /** Mostly something that makes sense with one of the texts that are there. */
    private static Idea idea(Random random, Sight sight) {
        if (sight.texts().isEmpty()) {
            return Idea.CREATE;
        }
        var idea = Idea.at(random.nextInt(Idea.TOTAL));
        while (!isSensible(idea, random, sight) && random.nextInt(6) > 0) {
            idea = Idea.at(random.nextInt(Idea.TOTAL));
        }
        return idea;
    }

    private static boolean isSensible(Idea idea, Random random, Sight sight) {
        return switch (idea) {
            case CREATE, ASK_FOR_APPROVALS -> random.nextInt(8) == 0;
            case OPEN -> sight.texts().stream().filter(Text::isOnItsWay).count() < Language.values().length;
            default -> sight.texts().stream().anyMatch(sensibleFor(idea));
        };
    }

    private static Predicate<Text> sensibleFor(Idea idea) {
        return text -> idea.states.contains(text.state())
                && (idea != Idea.CLEAR_UNREVIEWED || text.unreviewed())
                && (idea != Idea.EXPIRE || text.expiresAt() != null);
    }

    /** Anybody; more often those whom it concerns, and her who has every right and still may not do everything. */
    private Person somebody(Random random, Idea idea, Text text) {
        var anybody = people.get(random.nextInt(people.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text == null ? anybody : concerned(random, text).orElse(anybody);
            case 1 -> random.nextBoolean() ? cast.everyRole() : anybody;
            case 2 -> BY_THE_CLOCK.contains(idea) ? cast.scheduler() : anybody;
            default -> anybody;
        };
    }

    /** Somebody who has to do with the text: who claimed it, submitted it, wrote in it. */
    private Optional<Person> concerned(Random random, Text text) {
        var names = new ArrayList<>(text.writers());
        names.add(text.claimant());
        names.add(text.submitter());
        var name = names.get(random.nextInt(names.size()));
        return people.stream().filter(person -> person.username().equals(name)).findFirst();
    }

    private static Text text(Random random, Idea idea, Sight sight) {
        var texts = sight.texts();
        if (texts.isEmpty()) {
            return null;
        }
        var sensible = texts.stream().filter(sensibleFor(idea)).toList();
        var among = sensible.isEmpty() || random.nextInt(8) == 0 ? texts : sensible;
        return among.get(random.nextInt(among.size()));
    }

    void as(Person by, Instant at, Runnable command) {
        clock.at(at, () -> acting.as(by.username(), command));
    }

    /** What a section, or the nearest above it that asks for anything, asks for. */
    List<String> askedIn(String section) {
        for (var at = section; !at.equals(Place.EVERYWHERE); at = Place.SECTIONS.getOrDefault(at, Place.EVERYWHERE)) {
            var own = asked.getOrDefault(at, List.of());
            if (!own.isEmpty()) {
                return own;
            }
        }
        return List.of("");
    }

    /** One person's options with one text at one time; the same random numbers give every person the same idea. */
    private final class Choice {

        private final Sight sight;
        private final Looking looking;
        private final Instant now;
        private final Text text;
        private final String language;
        private final Map<String, Boolean> taken = new HashMap<>();

        Choice(Random random, Sight sight, Looking looking, Instant now, Text text) {
            this.sight = sight;
            this.looking = looking;
            this.now = now;
            this.text = text;
            this.language = random.nextBoolean() ? "bg" : "en";
        }

        Attempt by(Person by, Idea idea, Random random) throws SQLException {
            var guards = situation(by, now);
            var reason = random.nextInt(12) == 0 ? " " : "Защото се разхождаме.";
            return switch (idea) {
                case CREATE -> create(by, random);
                case OPEN -> open(by);
                case SAVE -> save(by, random);
                case SUBMIT -> step(by, guards.submit(), "submit", "IN_REVIEW", publishing::submit);
                case CLAIM -> later(by, random, Guards::claim, "claim", publishing::claim);
                case RELEASE -> later(by, random, Guards::release, "release", publishing::release);
                case REQUEST_CHANGES ->
                    step(
                            by,
                            guards.requestChanges(reason),
                            "requestChanges",
                            "CHANGES_REQUESTED",
                            id -> publishing.requestChanges(id, reason));
                case RETRACT -> step(by, guards.retract(), "retract", "DRAFT", publishing::retract);
                case APPROVE -> approve(by, random);
                case PUBLISH ->
                    publication(by, guards.publish(addressTaken()), "publish", "PUBLISH", publishing::publish);
                case SCHEDULE -> schedule(by, random);
                case UNSCHEDULE -> step(by, guards.unschedule(), "unschedule", "READY", publishing::unschedule);
                case PUBLISH_SCHEDULED ->
                    publication(
                            by,
                            guards.publishScheduled(addressTaken()),
                            "publishScheduled",
                            "PUBLISH_SCHEDULED",
                            publishing::publishScheduled);
                case FAIL ->
                    step(by, guards.fail(reason), "fail", "PUBLISHING_FAILED", id -> publishing.fail(id, reason));
                case PUBLISH_WITHOUT_REVIEW ->
                    publication(
                            by,
                            guards.publishWithoutReview(reason, addressTaken()),
                            "publishWithoutReview",
                            "PUBLISH_WITHOUT_REVIEW",
                            id -> publishing.publishWithoutReview(id, reason));
                case CLEAR_UNREVIEWED -> {
                    var hash = hash(random, text.hash());
                    yield step(
                            by,
                            guards.clearUnreviewed(hash, hands(text)),
                            "clearUnreviewed",
                            "PUBLISHED",
                            id -> publishing.clearUnreviewed(id, hash));
                }
                case WITHDRAW ->
                    step(by, guards.withdraw(reason), "withdraw", "WITHDRAWN", id -> publishing.withdraw(id, reason));
                case RESTORE -> restore(by);
                case UNPUBLISH -> unpublish(by, reason, random);
                case DISCARD -> step(by, guards.discard(), "discard", "DISCARDED", publishing::discard);
                case RECOVER ->
                    step(by, guards.recover(onItsWay(text.language())), "recover", "DRAFT", publishing::recover);
                case EXPIRE -> {
                    var outcome = text.expiryOutcome().isEmpty() ? "WITHDRAWN" : text.expiryOutcome();
                    yield step(by, guards.expire(), "expire", outcome, publishing::expire);
                }
                case EXPIRE_AT -> expireAt(by, random);
                case REVIEW_BY ->
                    plan(
                            by,
                            guards.reviewBy(),
                            "reviewBy",
                            () -> publishing.reviewBy(text.id(), Optional.of(LocalDate.of(2030, 1, 1))));
                case ASK_FOR_APPROVALS -> ask(by, random);
            };
        }

        private Attempt step(Person by, Guards guards, String command, String target, Step step) {
            return new Attempt(
                    by,
                    command,
                    text.id(),
                    guards.refusals(),
                    List.of(line(text, stepName(command), text.state(), target, by)),
                    0,
                    () -> as(by, now, () -> step.take(text.id())));
        }

        /** The table calls steps as the commands are called, in capitals. */
        private static String stepName(String command) {
            return command.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        }

        private static String line(Text text, String step, String from, String to, Person by) {
            return text.id() + " " + step + " " + from + " " + to + " " + by.username();
        }

        /** Sometimes half an hour from now, when claims have passed. */
        private Attempt later(Person by, Random random, Guarding guarding, String command, Step step) {
            var at = random.nextInt(4) == 0 ? now.plus(Duration.ofMinutes(31)) : now;
            return new Attempt(
                    by,
                    command,
                    text.id(),
                    guarding.of(situation(by, at)).refusals(),
                    List.of(line(text, stepName(command), "IN_REVIEW", "IN_REVIEW", by)),
                    0,
                    () -> as(by, at, () -> step.take(text.id())));
        }

        private Attempt approve(Person by, Random random) {
            var hash = hash(random, text.hash());
            var target = text.missing().size() > 1 ? "IN_REVIEW" : "READY";
            return step(by, situation(by, now).approve(hash), "approve", target, id -> publishing.approve(id, hash));
        }

        private String hash(Random random, String right) {
            return random.nextInt(8) == 0 ? "0".repeat(64) : right;
        }

        private Attempt publication(Person by, Guards guards, String command, String name, Step step) {
            var steps = new ArrayList<>(List.of(line(text, name, text.state(), "PUBLISHED", by)));
            face(text.language())
                    .filter(face -> face.id() != text.id())
                    .ifPresent(face -> steps.add(line(face, "SUPERSEDE", face.state(), "SUPERSEDED", by)));
            return new Attempt(
                    by, command, text.id(), guards.refusals(), steps, 0, () -> as(by, now, () -> step.take(text.id())));
        }

        private Attempt schedule(Person by, Random random) {
            var time = now.plusMillis(
                    switch (random.nextInt(6)) {
                        case 0 -> -1_000;
                        case 1, 2 -> 3_600_000;
                        default -> 50 + random.nextInt(1_500);
                    });
            return step(
                    by,
                    situation(by, now).schedule(time),
                    "schedule",
                    "SCHEDULED",
                    id -> publishing.schedule(id, new PublicationTime(time, SiteClock.ZONE)));
        }

        private Attempt expireAt(Person by, Random random) {
            var time = now.plusMillis(
                    switch (random.nextInt(6)) {
                        case 0 -> -1_000;
                        case 1, 2 -> 7_200_000;
                        default -> 50 + random.nextInt(3_000);
                    });
            var outcome = random.nextBoolean() ? EditionState.WITHDRAWN : EditionState.UNPUBLISHED;
            var expiry = new Expiry(new PublicationTime(time, SiteClock.ZONE), outcome, "Разходката свърши.");
            return plan(
                    by,
                    situation(by, now).expireAt(time),
                    "expireAt",
                    () -> publishing.expireAt(text.id(), Optional.of(expiry)));
        }

        private Attempt plan(Person by, Guards guards, String command, Runnable planning) {
            return new Attempt(by, command, text.id(), guards.refusals(), List.of(), 1, () -> as(by, now, planning));
        }

        private Attempt restore(Person by) {
            var steps = List.of(
                    line(text, "RESTORE", "WITHDRAWN", "SUPERSEDED", by),
                    "new OPEN - DRAFT " + by.username(),
                    "new RESTORE DRAFT PUBLISHED " + by.username());
            return new Attempt(
                    by,
                    "restore",
                    text.id(),
                    situation(by, now).restore().refusals(),
                    steps,
                    0,
                    () -> as(by, now, () -> restoredFrom.put(publishing.restore(text.id()), text.id())));
        }

        private Attempt unpublish(Person by, String reason, Random random) {
            var guards = situation(by, now).unpublish(reason);
            Optional<Long> replacement = Optional.empty();
            int chance = random.nextInt(10);
            if (chance == 0) {
                replacement = Optional.of(sight.document());
                guards.unless(false, "content-rejected");
            } else if (chance == 1) {
                replacement = Optional.of(-1L);
                guards.unless(false, "not-found");
            } else if (chance < 6) {
                replacement = documents.stream()
                        .filter(other -> other != sight.document())
                        .findFirst();
            }
            var chosen = replacement;
            return step(by, guards, "unpublish", "UNPUBLISHED", id -> publishing.unpublish(id, reason, chosen));
        }

        private Attempt create(Person by, Random random) throws SQLException {
            var content = content(random, Map.of());
            var section = content.section();
            var guards = situation(by, now)
                    .unless(by.may("create", section), "not-permitted")
                    .unless(content.slug().isEmpty() || !taken(language, section, content.slug(), 0), "slug-taken");
            return new Attempt(
                    by,
                    "create",
                    0,
                    guards.refusals(),
                    List.of(),
                    0,
                    () -> as(
                            by,
                            now,
                            () -> begin(editions.create(
                                            DocumentType.NEWS,
                                            Language.ofCode(language).orElseThrow(),
                                            content)
                                    .documentId())));
        }

        private Attempt open(Person by) {
            var model = face(language).or(() -> newest(language)).or(() -> newest(null));
            var guards = situation(by, now)
                    .unless(by.maySomewhere("create"), "not-permitted")
                    .unless(model.isPresent(), "not-found")
                    .unless(model.isEmpty() || by.may("create", model.get().section()), "not-permitted")
                    .unless(!onItsWay(language), "edition-on-its-way");
            return new Attempt(
                    by,
                    "openEdition",
                    0,
                    guards.refusals(),
                    List.of("new OPEN - DRAFT " + by.username()),
                    0,
                    () -> as(by, now, () -> {
                        var opened = editions.openEdition(
                                sight.document(), Language.ofCode(language).orElseThrow());
                        model.filter(text -> !text.isFace())
                                .ifPresent(text -> inherited.put(opened.editionId(), contributors(text)));
                    }));
        }

        private Attempt save(Person by, Random random) throws SQLException {
            var same = random.nextInt(5) == 0;
            var content = same ? unchanged() : content(random, text.fields());
            var changed = !content.equals(unchanged());
            var base = random.nextInt(12) == 0 ? text.head() - 1 : text.head();
            var taken = changed
                    && !content.slug().isEmpty()
                    && taken(text.language(), content.section(), content.slug(), sight.document());
            var steps = changed && text.isIn("IN_REVIEW", "READY")
                    ? List.of(line(text, "EDIT", text.state(), "DRAFT", by))
                    : List.<String>of();
            return new Attempt(
                    by,
                    "save",
                    text.id(),
                    situation(by, now)
                            .save(content.section(), base != text.head(), taken)
                            .refusals(),
                    steps,
                    changed ? 1 : 0,
                    () -> as(by, now, () -> editions.save(text.id(), base, content)));
        }

        private Attempt ask(Person by, Random random) {
            var sections = List.of(Place.HERE, Place.BELOW, Place.ELSEWHERE);
            var section = sections.get(random.nextInt(sections.size()));
            var roles = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> APPROVERS.get(random.nextInt(APPROVERS.size())))
                    .toList();
            var approvals = roles.stream()
                    .map(role -> new NamedApproval(
                            "Съгласие", "Consent", Optional.of(role).filter(name -> !name.isEmpty())))
                    .toList();
            var guards = situation(by, now).unless(by.mayEverywhere("manage"), "not-permitted");
            return new Attempt(by, "ask", 0, guards.refusals(), List.of(), 0, () -> {
                as(by, now, () -> policy.ask(section, approvals));
                asked.put(section, roles);
            });
        }

        private ContentInput unchanged() {
            return new ContentInput(
                    text.title(),
                    text.slug(),
                    text.lead(),
                    text.body(),
                    text.section(),
                    List.of(),
                    "",
                    "",
                    text.major(),
                    text.changeNote());
        }

        private ContentInput content(Random random, Map<String, String> before) {
            var sections = List.of(Place.HERE, Place.HERE, Place.BELOW, Place.ELSEWHERE);
            var section = before.isEmpty() || random.nextInt(6) == 0
                    ? sections.get(random.nextInt(sections.size()))
                    : before.get("section");
            var major = random.nextInt(8) == 0;
            return new ContentInput(
                    random.nextInt(3) == 0 || before.isEmpty()
                            ? "Разходка в парка " + random.nextInt(4)
                            : before.get("title"),
                    random.nextInt(6) == 0 ? "aleya-" + random.nextInt(4) : before.getOrDefault("slug", ""),
                    random.nextInt(12) == 0 ? "" : "Накратко.",
                    "<p>Стъпка " + random.nextInt(1_000) + ".</p>",
                    section,
                    List.of(),
                    "",
                    "",
                    major,
                    major && random.nextInt(4) > 0 ? "Добавена е алея." : "");
        }

        /** Asked once, however many people are thought of. */
        private boolean taken(String in, String section, String slug, long document) throws SQLException {
            var address = in + "/" + section + "/" + slug + " but for " + document;
            var known = taken.get(address);
            if (known == null) {
                known = looking.taken(in, section, slug, document);
                taken.put(address, known);
            }
            return known;
        }

        private boolean addressTaken() throws SQLException {
            return !text.slug().isEmpty() && taken(text.language(), text.section(), text.slug(), sight.document());
        }

        private boolean onItsWay(String in) {
            return sight.texts().stream().anyMatch(one -> one.language().equals(in) && one.isOnItsWay());
        }

        private Optional<Text> face(String in) {
            return sight.texts().stream()
                    .filter(one -> one.language().equals(in) && one.isFace())
                    .findFirst();
        }

        /** The newest text that was not discarded; null: in whatever language. */
        private Optional<Text> newest(String in) {
            return sight.texts().stream()
                    .filter(one -> in == null || one.language().equals(in))
                    .filter(one -> !one.isIn("DISCARDED"))
                    .reduce((earlier, laterOne) -> laterOne);
        }

        private Guards situation(Person by, Instant at) {
            return Guards.of(text, text == null ? Set.of() : contributors(text), by, at);
        }

        private Set<String> contributors(Text of) {
            var contributors = new HashSet<>(of.writers());
            contributors.addAll(inherited.getOrDefault(of.id(), Set.of()));
            var repeated = restoredFrom.get(of.id());
            if (repeated != null) {
                contributors.addAll(contributors(edition(repeated)));
            }
            return contributors;
        }

        /** Everybody who wrote in it, also before it was restored, who published it first, and who restored it. */
        private Set<String> hands(Text of) {
            var hands = new HashSet<>(of.publishers());
            for (Long id = of.id(); id != null; id = restoredFrom.get(id)) {
                var repeated = edition(id);
                hands.addAll(contributors(repeated));
                if (!restoredFrom.containsKey(id)) {
                    hands.addAll(repeated.publishers());
                }
            }
            return hands;
        }

        private Text edition(long id) {
            return sight.texts().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void begin(long document) {
        everyDocument.add(document);
        documents.add(document);
        if (documents.size() > DOCUMENTS) {
            documents.remove(0);
        }
    }

    /** A command about an edition. */
    private interface Step {
        void take(long edition);
    }

    /** The guards of a command. */
    private interface Guarding {
        Guards of(Guards situation);
    }
}
