package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A second server with the same database and the same data folder: what happens on one node is so on the other. What the
 * contract promises in seconds (five for files, two for the search) is measured from the moment at which the command was
 * acknowledged, and printed; a busy machine is given more time before the test fails.
 */
@FromOutside
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(20);

    /** The timetable is looked at with each of these, and on both nodes in the same second. */
    private static final long TICK = 5;

    private static final Pattern FILE = Pattern.compile("/media/[0-9a-f]{64}/[a-z0-9-]+/[a-z0-9-]+\\.[a-z]+");

    /** A page's picture, whole and in its frames and as lists show it, and its document. */
    private static final List<String> KINDS = List.of(
            "/w480/most.jpg",
            "/w480/most.webp",
            "/w480-" + NodeDesk.FRAMES.get(0) + "/most.jpg",
            "/w480-" + NodeDesk.FRAMES.get(1) + "/most.webp",
            "/w480-3x2-30x45/most.webp",
            "/original/spravka.docx");

    private static final List<String> LISTS = List.of(
            "/transport", "/feed.xml", "/transport/feed.xml", "/sitemap.xml", "/api/v1/documents?section=transport");

    private static final String UNDER_WAY = "Проверка на файловете тече в момента";
    private static final String LOOKED = "Файловете са проверени";

    private static Site here;
    private static Site there;
    private static HttpClient anybody;
    private static NodeDesk deskHere;
    private static NodeDesk deskThere;
    private static Instant startedThere;
    private static boolean killedThere;

    @BeforeAll
    static void startAnotherNode(Site site) {
        here = site;
        startedThere = Instant.now();
        there = site.anotherNode();
        anybody = site.client();
        deskHere = new NodeDesk(here);
        deskThere = new NodeDesk(there);
    }

    /** The test that kills it is the last; should it be another's turn all the same, there are two nodes again. */
    @BeforeEach
    void startItAgain() {
        if (killedThere) {
            startedThere = Instant.now();
            there.product().startServerAgain();
            deskThere = new NodeDesk(there);
            killedThere = false;
        }
    }

    @AfterAll
    static void stopTheOtherNode() {
        if (there != null) {
            there.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAW", "UNPUBLISH"})
    void fileIsSentByTheOtherNodeWhileItsPageIsPublicAndNoLonger(String step) {
        var picture = deskHere.picture();
        var work = deskHere.draft(picture, deskHere.document());
        deskHere.ready(work);

        var path = deskHere.publish(work);
        var published = Instant.now();
        seenSince(published, "published: the page is there", () -> status(there, path) == 200);
        var files = files(there, path);
        seenSince(published, "published: all its " + files.size() + " files are there", () -> all(200, there, files));

        deskHere.takeAway(work, step);
        seen(step + ": none of its files is there", () -> all(410, there, files));
        assertThat(all(410, here, oneOfEachKind(files))).isTrue();
        seen(step + ": the page says so", () -> status(there, path) == (step.equals("WITHDRAW") ? 200 : 410));
        seen(
                step + ": the page is without its picture",
                () -> !there.get(path).body().contains("/media/" + picture));
        seen(
                step + ": the list is without its picture",
                () -> !there.get("/transport").body().contains(picture));
    }

    @Test
    void fileOfADraftIsSentByNoNodeHoweverFarItIsOnItsWay() {
        var picture = deskHere.picture();
        var document = deskHere.document();
        // the other text tells what the addresses of such a file are
        var known = deskHere.draft(deskHere.picture(), deskHere.document());
        var path = deskHere.publish(deskHere.ready(known));
        var files = oneOfEachKind(files(here, path)).stream()
                .map(file -> file.replace(sha256(file), file.contains("/original/") ? document : picture))
                .toList();

        var work = deskHere.draft(picture, document);
        assertNowhere(files);
        deskHere.ready(work);
        assertNowhere(files);
        assertThat(deskThere.schedule(List.of(work), nextTick().plusSeconds(3_600)))
                .isTrue();
        assertNowhere(files);
        for (var node : List.of(here, there)) {
            assertThat(ApiClient.anonymous(node).get("/api/v1/media/" + picture).status())
                    .isEqualTo(401);
            assertThat(status(node, "/editor" + files.get(0))).isNotEqualTo(200);
            assertThat(node.get("/search?q=" + encoded(work.title())).body())
                    .doesNotContain(picture)
                    .doesNotContain("/transport/na-dva-sarvara-" + work.title().replaceFirst(".* ", ""));
        }
        deskHere.takeAway(known, "UNPUBLISH");
        // not that it were missing
        assertThat(bytes(there, deskThere.browser(), "/editor" + files.get(0)).statusCode())
                .isEqualTo(200);
    }

    private static void assertNowhere(Collection<String> files) {
        assertThat(files).isNotEmpty();
        assertThat(all(404, here, files)).isTrue();
        assertThat(all(404, there, files)).isTrue();
    }

    @Test
    void renditionIsMadeByEitherNodeOfWhatTheOtherTookIn() throws IOException {
        madeThereOfWhatIsHere(here, deskHere, there, deskThere);
        madeThereOfWhatIsHere(there, deskThere, here, deskHere);
    }

    /** People who look at a draft have frames made that nobody else knows of, so it is clear which node made them. */
    private static void madeThereOfWhatIsHere(Site one, NodeDesk desk, Site other, NodeDesk deskOther)
            throws IOException {
        var picture = desk.picture();
        var frame = "/media/" + picture + "/w480-" + NodeDesk.FRAMES.get(0) + "/most";
        var label = ".w480-" + NodeDesk.FRAMES.get(0);
        assertThat(stored(picture)).as("made at upload").noneMatch(name -> name.contains(label));
        var jpeg = bytes(other, deskOther.browser(), "/editor" + frame + ".jpg");
        assertThat(jpeg.statusCode()).isEqualTo(200);
        assertThat(stored(picture)).anyMatch(name -> name.contains(label));
        var made = traces(picture, label);

        var work = desk.ready(desk.draft(picture, desk.document()));
        desk.publish(work);
        for (var node : List.of(one, other)) {
            seen("published: the frame is sent", () -> status(node, frame + ".jpg") == 200);
            assertThat(bytes(node, anybody, frame + ".jpg").body()).isEqualTo(jpeg.body());
            assertThat(status(node, frame + ".webp")).isEqualTo(200);
        }
        assertThat(traces(picture, label)).as("nobody made them again").isEqualTo(made);
        desk.takeAway(work, "UNPUBLISH");
    }

    @Test
    void bothNodesMayMakeTheSameRenditionAtTheSameTime() {
        var picture = deskHere.picture();
        var path = "/editor/media/" + picture + "/w960-3x4-15x85/most.webp";

        var fromHere = deskHere.browser().sendAsync(here.request(path).build(), BodyHandlers.ofByteArray());
        var fromThere = deskThere.browser().sendAsync(there.request(path).build(), BodyHandlers.ofByteArray());

        assertThat(fromHere.join().statusCode()).isEqualTo(200);
        assertThat(fromThere.join().statusCode()).isEqualTo(200);
        assertThat(fromHere.join().body()).isEqualTo(fromThere.join().body());
    }

    @Test
    void replacementIsSentByTheOtherNodeOnceItIsPublishedAndTheFileBeforeItNoMore() {
        var old = deskHere.picture();
        var work = deskHere.draft(old, deskHere.document());
        var path = deskHere.publish(deskHere.ready(work));
        var files = oneOfEachKind(files(here, path)).stream()
                .filter(file -> file.contains(old))
                .toList();

        var other = deskThere.picture();
        var next = deskHere.replace(old, other, work);
        var filesOfOther = files.stream().map(file -> file.replace(old, other)).toList();
        seen("not yet replaced: the old file is there", () -> all(200, there, files));
        assertThat(all(404, there, filesOfOther)).isTrue();

        deskThere.publish(deskThere.ready(next));
        for (var node : List.of(here, there)) {
            seen("replaced: the new file is there", () -> all(200, node, filesOfOther));
            seen("replaced: the old file is not there", () -> all(410, node, files));
            seen("replaced: the page has the new file", () -> {
                var page = node.get(path).body();
                return page.contains(other) && !page.contains(old);
            });
        }
        deskHere.takeAway(next, "UNPUBLISH");
    }

    @Test
    void publicationIsFoundThroughTheOtherNodeAndAWithdrawalVanishesFromIt() {
        appearsAndVanishes(deskHere, there, "WITHDRAW");
        appearsAndVanishes(deskThere, here, "UNPUBLISH");
    }

    private static void appearsAndVanishes(NodeDesk desk, Site other, String step) {
        var work = desk.ready(desk.draft());
        var tag = other.get("/transport").headers().firstValue("ETag").orElseThrow();

        var path = desk.publish(work);
        var published = Instant.now();
        seenSince(published, "published: lists, feeds and sitemap have it", () -> LISTS.stream()
                .allMatch(list -> other.get(list).body().contains(path)));
        seenSince(published, "published: the search finds it", () -> search(other, work)
                .contains(path));
        var whoHasTheListOfBefore =
                other.request("/transport").header("If-None-Match", tag).build();
        assertThat(other.send(anybody, whoHasTheListOfBefore).statusCode()).isEqualTo(200);

        desk.takeAway(work, step);
        var takenAway = Instant.now();
        seenSince(takenAway, step + ": the search does not find it", () -> !search(other, work)
                .contains(path));
        seenSince(takenAway, step + ": no list, feed or sitemap has it", () -> LISTS.stream()
                .noneMatch(list -> other.get(list).body().contains(path)));
        seen(step + ": the page says so", () -> status(other, path) == (step.equals("WITHDRAW") ? 200 : 410));
    }

    /**
     * Ready pages of a node are those of a state that its database had less than a second ago: measured for each answer from
     * the moment at which the last command that it does not show was acknowledged.
     */
    @Test
    void readerOfTheOtherNodeIsAMomentBehindAtMost() {
        var shown = new ConcurrentHashMap<String, Instant>();
        var takenAway = new ConcurrentHashMap<String, Instant>();
        var over = new AtomicBoolean();
        var reading = CompletableFuture.supplyAsync(() -> {
            var behind = Duration.ZERO;
            while (!over.get()) {
                var expected = Map.copyOf(shown);
                var unexpected = Map.copyOf(takenAway);
                var asked = Instant.now();
                var list = there.get("/transport").body();
                var missed = Stream.concat(
                        expected.entrySet().stream()
                                // it was not about to be taken away meanwhile
                                .filter(one -> !list.contains(one.getKey()) && shown.containsKey(one.getKey())),
                        unexpected.entrySet().stream().filter(one -> list.contains(one.getKey())));
                behind = Stream.concat(Stream.of(behind), missed.map(one -> Duration.between(one.getValue(), asked)))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
            }
            return behind;
        });
        try {
            for (int i = 0; i < 5; i++) {
                var work = deskHere.ready(deskHere.draft());
                var path = deskHere.publish(work);
                shown.put(path, Instant.now());
                seen(
                        "published: the other node's list has it",
                        () -> there.get("/transport").body().contains(path));
                shown.remove(path);
                deskHere.takeAway(work, i % 2 == 0 ? "WITHDRAW" : "UNPUBLISH");
                takenAway.put(path, Instant.now());
            }
        } finally {
            over.set(true);
        }
        var behind = reading.join();
        System.out.printf(
                Locale.ROOT, "the other node's pages are behind by at most %.2f s%n", behind.toMillis() / 1000.0);
        assertThat(behind).isLessThan(Duration.ofSeconds(10));
    }

    /** Each node gives numbers out of a block of its own, so what comes later may have the lower number. */
    @Test
    void lastWordIsTheLastWhicheverNodeItCameThrough() {
        var work = deskHere.draft();

        for (int turn = 1; turn <= 4; turn++) {
            var desk = turn % 2 == 0 ? deskThere : deskHere;
            desk.sendBack(work, "Връщане " + turn);
            desk.say(work, "Дума " + turn);
            for (var reader : List.of(deskHere, deskThere)) {
                assertThat(reader.reason(work)).isEqualTo("Връщане " + turn);
            }
        }
        assertThat(deskHere.said(work)).containsExactly("Дума 1", "Дума 2", "Дума 3", "Дума 4");
        assertThat(steps(work))
                .hasSize(8)
                .startsWith("SUBMIT", "REQUEST_CHANGES", "SUBMIT")
                .endsWith("REQUEST_CHANGES");
    }

    @Test
    void whatIsDueIsDoneOnceThoughBothNodesLookAtTheTimetable() throws Exception {
        var ready = IntStream.range(0, 6)
                .mapToObj(i -> i % 2 == 0 ? deskHere : deskThere)
                .map(desk -> desk.ready(desk.draft()))
                .toList();
        var changed = List.of(deskThere.ready(deskThere.draft()));
        var expiring = List.of(deskHere.ready(deskHere.draft()));
        deskHere.publish(expiring.get(0));
        assertThat(deskHere.schedule(changed, nextTick().plusSeconds(3_600))).isTrue();
        here.rows()
                .update("update edition e set approved_hash = repeat('0', 64), scheduled_for = now() where "
                        + titled(changed));

        var expiry = inTime(tick -> deskThere.expireAt(expiring.get(0), tick));
        var due = inTime(tick -> deskHere.schedule(ready, tick));
        pauseUntil(due);

        seenSince(due, "due: all are out", () -> states(ready).equals(List.of("PUBLISHED")));
        seenSince(expiry, "due: what has expired is withdrawn", () -> states(expiring)
                .equals(List.of("WITHDRAWN")));
        seenSince(due, "due: what is not as it was approved has failed", () -> states(changed)
                .equals(List.of("PUBLISHING_FAILED")));
        // the slower node has its look behind it
        pauseUntil(due.plusSeconds(2));
        for (var work : ready) {
            assertThat(steps(work)).containsExactly("SUBMIT", "APPROVE", "SCHEDULE", "PUBLISH_SCHEDULED");
            assertThat(told(work)).containsExactly("PUBLISHED 1 1");
        }
        assertThat(steps(expiring.get(0))).endsWith("PUBLISH", "EXPIRE");
        assertThat(told(expiring.get(0))).containsExactly("PUBLISHED 1 1", "WITHDRAWN 1 1");
        assertThat(steps(changed.get(0))).endsWith("APPROVE", "SCHEDULE", "FAIL");
        assertThat(refusals(ready)).as("refused to the node that came second").isEmpty();
        assertThat(refusals(expiring))
                .as("refused to the node that came second")
                .isEmpty();
        assertThat(refusals(changed)).containsOnly("PUBLISH_SCHEDULED content-changed");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void oneNodeLooksThroughTheFilesAtATime() throws Exception {
        awaitSweepOfTheStart();
        try (var inTheWay = database()) {
            keepFromBeingWrittenDown(inTheWay);
            var looking = CompletableFuture.supplyAsync(() -> lookThroughFiles(here, deskHere));
            seen("the one node looks through the files", TwoNodesIT::isLookToBeWrittenDown);

            var refused = lookThroughFiles(there, deskThere);
            inTheWay.rollback();

            assertThat(refused).contains(UNDER_WAY);
            assertThat(looking.join()).contains(LOOKED);
        }
        assertThat(lookThroughFiles(there, deskThere)).contains(LOOKED);
        assertThat(here.rows()
                        .column("select 1 from store_sweep a join store_sweep b on a.id < b.id"
                                + " and a.started_at < b.finished_at and b.started_at < a.finished_at"))
                .as("sweeps that overlap")
                .isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void otherNodeGoesOnWhenOneIsKilled() throws Exception {
        awaitSweepOfTheStart();
        var last = deskThere.ready(deskThere.draft(deskThere.picture(), deskThere.document()));
        var dueThere = List.of(deskThere.ready(deskThere.draft()));
        var dueHere = List.of(deskHere.ready(deskHere.draft()));
        String lastPath;
        try (var inTheWay = database()) {
            keepFromBeingWrittenDown(inTheWay);
            var looking = CompletableFuture.supplyAsync(() -> lookThroughFiles(there, deskThere));
            seen("the node looks through the files", TwoNodesIT::isLookToBeWrittenDown);
            assertThat(lookThroughFiles(here, deskHere)).contains(UNDER_WAY);
            inTime(tick -> deskThere.schedule(dueThere, tick));
            lastPath = deskThere.publish(last);

            there.product().killServer();
            killedThere = true;
            inTheWay.rollback();
            assertThat(looking.handle((answer, cutOff) -> cutOff).join()).isNotNull();
        }
        seen("killed: the turn to look through the files is free", () -> lookThroughFiles(here, deskHere)
                .contains(LOOKED));

        seen(
                "killed: what was published there is here",
                () -> here.get(lastPath).body().contains(last.title()));
        seen("killed: with its files", () -> all(200, here, files(here, lastPath)));
        var after = deskHere.ready(deskHere.draft());
        var path = deskHere.publish(after);
        seen("killed: what is published here is found", () -> search(here, after)
                .contains(path));
        var due = inTime(tick -> deskHere.schedule(dueHere, tick));
        pauseUntil(due);
        for (var works : List.of(dueThere, dueHere)) {
            seenSince(due, "killed: what is due is out", () -> states(works).equals(List.of("PUBLISHED")));
            assertThat(told(works.get(0))).containsExactly("PUBLISHED 1 1");
        }
    }

    /** A node looks through the files soon after its start, which must not come in between. */
    private static void awaitSweepOfTheStart() {
        seen("the files were looked through after the start", () -> !here.rows()
                .column("select 1 from store_sweep where started_at > '" + startedThere + "'")
                .isEmpty());
    }

    /** A look through the files is over when it is written down, and that has to wait until this transaction ends. */
    private static void keepFromBeingWrittenDown(Connection inTheWay) throws SQLException {
        inTheWay.setAutoCommit(false);
        try (var statement = inTheWay.createStatement()) {
            statement.execute("lock table store_sweep in exclusive mode");
        }
    }

    private static boolean isLookToBeWrittenDown() {
        return !here.rows()
                .column("select 1 from pg_locks where relation = 'store_sweep'::regclass and not granted")
                .isEmpty();
    }

    /** Presses the button of the page about the stored files; the answer is what the page says then. */
    private static String lookThroughFiles(Site node, NodeDesk desk) {
        var address = "/editor/admin/files";
        var form = Jsoup.parse(page(node, desk, address)).getElementById("look");
        assertThat(form).isNotNull();
        var fields = new ArrayList<String>();
        form.select("input").forEach(input -> fields.add(encoded(input.attr("name")) + "=" + encoded(input.val())));
        var answer = node.send(
                desk.administrator(),
                node.request(form.attr("action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", fields)))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(302);
        return page(node, desk, address);
    }

    private static String page(Site node, NodeDesk desk, String address) {
        return node.send(desk.administrator(), node.request(address).build()).body();
    }

    /** The addresses of the files that a page shows and offers, and of the pictures that stand for it in lists. */
    private static List<String> files(Site node, String path) {
        var files = addresses(node.get(path));
        var hashes = files.stream().map(TwoNodesIT::sha256).collect(Collectors.toSet());
        addresses(node.get("/transport")).stream()
                .filter(file -> hashes.contains(sha256(file)))
                .forEach(files::add);
        return files.stream().toList();
    }

    private static List<String> oneOfEachKind(List<String> files) {
        var some = files.stream()
                .filter(file -> KINDS.stream().anyMatch(file::endsWith))
                .toList();
        assertThat(some).as(files.toString()).hasSameSizeAs(KINDS);
        return some;
    }

    private static Set<String> addresses(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return FILE.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sha256(String file) {
        return file.split("/")[2];
    }

    private static boolean all(int status, Site node, Collection<String> paths) {
        return paths.stream().allMatch(path -> status(node, path) == status);
    }

    private static int status(Site node, String path) {
        return bytes(node, anybody, path).statusCode();
    }

    private static HttpResponse<byte[]> bytes(Site node, HttpClient client, String path) {
        return client.sendAsync(node.request(path).build(), BodyHandlers.ofByteArray())
                .join();
    }

    private static String search(Site node, NodeDesk.Work work) {
        return node.get("/search?q=" + encoded(work.title())).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> stored(String sha256) throws IOException {
        try (var files = Files.list(shelf(sha256))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(sha256))
                    .toList();
        }
    }

    private static List<String> traces(String sha256, String label) throws IOException {
        var traces = new ArrayList<String>();
        for (var name : stored(sha256)) {
            if (name.contains(label)) {
                var file = Files.readAttributes(shelf(sha256).resolve(name), BasicFileAttributes.class);
                traces.add(name + " " + file.lastModifiedTime() + " " + file.fileKey());
            }
        }
        return traces.stream().sorted().toList();
    }

    private static Path shelf(String sha256) {
        return here.product().dataFolder().resolve("media").resolve(sha256.substring(0, 2));
    }

    /** Puts something on the timetable for the next look; for a later one where that was too late. */
    private static Instant inTime(Predicate<Instant> put) {
        var patience = Instant.now().plus(PATIENCE);
        var tick = nextTick();
        while (!put.test(tick)) {
            assertThat(Instant.now()).as("nothing is in time").isBefore(patience);
            tick = nextTick();
        }
        return tick;
    }

    /** When both nodes look at the timetable, not so soon that nothing could be put on it any more. */
    private static Instant nextTick() {
        var soon = Instant.now().plusSeconds(1).getEpochSecond();
        return Instant.ofEpochSecond((soon / TICK + 1) * TICK);
    }

    private static void pauseUntil(Instant time) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
    }

    private static void seen(String what, BooleanSupplier isSo) {
        seenSince(Instant.now(), what, isSo);
    }

    private static void seenSince(Instant acknowledged, String what, BooleanSupplier isSo) {
        var patience = Instant.now().plus(PATIENCE);
        try {
            while (!isSo.getAsBoolean()) {
                assertThat(Instant.now()).as(what).isBefore(patience);
                Thread.sleep(OFTEN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s%n",
                what,
                Duration.between(acknowledged, Instant.now()).toMillis() / 1000.0);
    }

    private static List<String> states(List<NodeDesk.Work> works) {
        return here.rows().column("select distinct e.state from edition e where " + titled(works));
    }

    private static List<String> steps(NodeDesk.Work work) {
        return here.rows()
                .column(
                        "select s.step from state_change s join edition e on e.id = s.edition_id where s.step is not null"
                                + " and " + titled(List.of(work)) + " order by s.made_at, s.id");
    }

    /** What citizens were told of a text, with how often it stands in the register and in the outbox. */
    private static List<String> told(NodeDesk.Work work) {
        return here.rows()
                .column("select g.event || ' ' || count(distinct g.id) || ' ' || count(distinct o.id) from edition e"
                        + " left join register_entry g on g.edition_id = e.id"
                        + " left join outbox o on o.edition_id = e.id and o.kind = g.event where "
                        + titled(List.of(work)) + " group by g.event order by 1");
    }

    /** What the timetable was refused. */
    private static List<String> refusals(List<NodeDesk.Work> works) {
        return here.rows()
                .column("select a.command || ' ' || a.detail from audit_entry a join edition e on e.id = a.edition_id"
                        + " where not a.permitted and a.actor = 'scheduler' and " + titled(works));
    }

    private static String titled(List<NodeDesk.Work> works) {
        var titles = works.stream().map(work -> "'" + work.title() + "'").toList();
        return "e.title in (" + String.join(", ", titles) + ")";
    }

    private static Connection database() throws SQLException {
        return here.product().database().connect();
    }
}
