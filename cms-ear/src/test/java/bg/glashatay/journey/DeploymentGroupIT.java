package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Invariants;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes as a deployment group of Payara on its data grid, made by what the page about nodes says, word by word. One of
 * them is killed in the middle of publishing and scheduling.
 */
@FromOutside
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeploymentGroupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Within this time the other node does what was due on the one that died. */
    private static final Duration PROMISE = Duration.ofSeconds(10);

    private static final int DUE = 6;
    private static final String DUE_TEXTS = "e.title like 'Отложена преди удара%'";
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private static GroupOfNodes group;
    private static Site one;
    private static Site two;

    @BeforeAll
    static void makeTheGroup(Site site) throws IOException {
        group = new GroupOfNodes(site.product().postgres().orElseThrow().fresh("group_of_nodes"));
        group.carryOut();
        one = group.node(GroupOfNodes.ONE);
        two = group.node(GroupOfNodes.TWO);
    }

    @AfterAll
    static void endIt() {
        if (group != null) {
            group.close();
        }
    }

    @Test
    @Order(1)
    void bothNodesServeHaveMetInTheGridAndAreReachedFromThisMachineOnly() throws IOException {
        awaitReady(one);
        awaitReady(two);

        assertThat(group.log(GroupOfNodes.TWO)).contains("DG Size: 2");
        assertThat(group.sockets()).isNotEmpty().allSatisfy(socket -> assertThat(socket.address())
                .matches(InetAddress::isLoopbackAddress));
    }

    @Test
    @Order(2)
    void whatIsPublishedThroughOneIsSeenAtTheOther() throws InterruptedException {
        for (var nodes : List.of(List.of(one, two), List.of(two, one))) {
            var publishers = new Publishers(nodes.get(0));
            publishers.publishOne();
            var path = publishers.acknowledged().get(0).path();
            seen(
                    "published: seen at the other node",
                    () -> nodes.get(1).get(path).statusCode() == 200);
            publishers.assertNothingIsLost(nodes.get(1));
        }
    }

    @Test
    @Order(3)
    void otherNodeGoesOnWhenOneIsKilledInTheMiddleOfPublishingAndScheduling() throws Exception {
        var publishers = new Publishers(one);
        var ready = new ArrayList<Publishers.Ready>();
        for (int i = 0; i < DUE; i++) {
            ready.add(publishers.ready("Отложена преди удара"));
        }
        publishers.begin();
        publishers.awaitAcknowledged(2);
        var due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(20);
        for (var text : ready) {
            assertThat(publishers.schedule(text, local(due)).text("state")).isEqualTo("SCHEDULED");
        }
        group.kill(GroupOfNodes.ONE);
        var killed = Instant.now();
        publishers.end();

        assertThat(killed).as("it was killed before anything was due").isBefore(due);
        seen("killed: all that was due is out", () -> states().equals(List.of("PUBLISHED")));
        var late = new Rows(one.database())
                .column("select extract(epoch from max(published_at - scheduled_for)) from edition e where "
                        + DUE_TEXTS)
                .get(0);
        System.out.printf("Due on the node that was killed: out %s s after their time%n", late);
        assertThat(Double.parseDouble(late)).isLessThan(PROMISE.toSeconds());
        assertThat(new Rows(one.database())
                        .column("select count(distinct g.id) || ' ' || count(distinct o.id) from edition e"
                                + " left join register_entry g on g.edition_id = e.id"
                                + " left join outbox o on o.edition_id = e.id where " + DUE_TEXTS + " group by e.id"))
                .hasSize(DUE)
                .containsOnly("1 1");
        publishers.assertNothingIsLost(two);
        assertThat(broken()).isEmpty();
        System.out.printf(
                "%d publications were acknowledged, none is lost%n",
                publishers.acknowledged().size());
    }

    private static List<String> states() {
        return new Rows(one.database()).column("select distinct e.state from edition e where " + DUE_TEXTS);
    }

    private static List<String> broken() throws SQLException {
        try (var database = one.database().connect()) {
            return new Invariants(database).broken();
        }
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atZone(ZONE).toLocalDateTime());
    }

    private static void awaitReady(Site node) {
        seen("ready: " + node.address("/"), () -> isReady(node));
    }

    /** A server that has not deployed yet, or does so anew, answers with something else or not at all. */
    private static boolean isReady(Site node) {
        try {
            return node.get("/health/ready").statusCode() == 200
                    && node.get("/").statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static void seen(String what, BooleanSupplier isSo) {
        var begun = Instant.now();
        try {
            while (!isSo.getAsBoolean()) {
                assertThat(Instant.now()).as(what).isBefore(begun.plus(PATIENCE));
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        System.out.printf(
                "%s: after %d ms%n",
                what, Duration.between(begun, Instant.now()).toMillis());
    }
}
