package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reviewer learns at the bell that a text waits, and is led to it. */
class NotificationsJourneyIT extends Journey {

    private final String reviewer = "bell-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void closeItsAccount() {
        OwnAccount.close(site(), reviewer);
    }

    /** A reviewer of its own, whom nobody else sends anything. */
    @Test
    void bellLeadsToTheTextThatWaits() {
        OwnAccount.make(site(), reviewer, "reviewer");
        loginAnew(page(), reviewer);
        var title = submitted();

        page().reload();
        assertThat(unread()).isOne();
        page().locator(".bar-bell").click();
        assertAccessible(page());
        var newest = page().locator(".inbox > li").first();
        assertThat(newest.textContent()).contains(title, "Изпратен за преглед", "На преглед", "Мария Стоева", "ново");

        newest.locator("a").click();
        assertThat(page().url()).matches(".*/editor/editions/\\d+/review");
        assertThat(page().locator("h1").textContent()).contains(title);
        assertThat(unread()).isZero();
    }

    @Test
    void allIsMarkedAsReadAtOnce() {
        login("reviewer2");
        submitted();
        open("/editor/notifications");
        assertThat(unread()).isPositive();
        page().locator("input[id$='all:read']").click();

        assertThat(page().locator(".notice").textContent()).contains("прочетени");
        assertThat(unread()).isZero();
        assertThat(page().locator(".inbox .unread").count()).isZero();
        assertAccessible(page());
    }

    @Test
    void mailIsWantedAtAnAddressAndOnlyAtOne() {
        login("author2");
        open("/editor/notifications/preferences");
        var address = page().locator("input[id$=address]");
        address.fill("без адрес");
        page().locator("input[id$=save]").click();
        assertThat(address.getAttribute("aria-invalid")).isEqualTo("true");
        assertAccessible(page());

        address.fill("petar.ganev@example.bg");
        page().locator("select[id$=choice]").first().selectOption("NEVER");
        page().locator("input[id$=save]").click();

        assertThat(page().locator(".notices").textContent()).contains("Изборът ви е запазен.");
        assertThat(address.inputValue()).isEqualTo("petar.ganev@example.bg");
        assertThat(page().locator("select[id$=choice]").first().inputValue()).isEqualTo("NEVER");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everybodyCanUseTheInbox(int width) {
        page().setViewportSize(width, 800);
        login("admin");
        for (var path : new String[] {"/editor/notifications", "/editor/notifications/preferences"}) {
            open(path);
            assertAccessible(page());
            assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing sticks out at " + page().url())
                    .isTrue();
        }
    }

    @Test
    void programReadsItsInbox() {
        var title = submitted();
        var reviewer = ApiClient.of(site(), "reviewer");
        var inbox = reviewer.get("/api/v1/notifications?unread=true&size=1").json();
        var newest = inbox.getJsonArray("items").getJsonObject(0);
        assertThat(newest.getString("title")).isEqualTo(title);
        assertThat(newest.getString("kind")).isEqualTo("SUBMITTED");

        var read = reviewer.post("/api/v1/notifications/" + newest.getInt("id") + "/read", "");

        assertThat(read.status()).isEqualTo(204);
        assertThat(reviewer.get("/api/v1/notifications?unread=true").json().getInt("total"))
                .isEqualTo(inbox.getInt("total") - 1);
        assertThat(ApiClient.of(site(), "author")
                        .post("/api/v1/notifications/" + newest.getInt("id") + "/read", "")
                        .status())
                .isEqualTo(404);
        assertThat(ApiClient.anonymous(site()).get("/api/v1/notifications").status())
                .isEqualTo(401);
    }

    /** What the bell says, 99 for “99+”; nothing where all is read. */
    private int unread() {
        page().waitForLoadState();
        var count = page().locator(".bell-count");
        return count.count() == 0
                ? 0
                : Integer.parseInt(count.textContent().strip().replace("+", ""));
    }

    /** A text that the author has just submitted; returns its title. */
    private String submitted() {
        var title = "Покана „Щъркел“ – № " + UUID.randomUUID();
        var author = ApiClient.of(site(), "author");
        var created = author.post(
                "/api/v1/documents",
                Json.createObjectBuilder()
                        .add("type", "NEWS")
                        .add("language", "bg")
                        .add("title", title)
                        .add("section", "kultura")
                        .add("lead", "Накратко.")
                        .add("body", "<p>Надълго.</p>")
                        .build());
        assertThat(author.take(created.header("Location"), "SUBMIT").status()).isEqualTo(200);
        return title;
    }
}
