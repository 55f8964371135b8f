package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What people are told when the disk of the database is full: its word for that, from a trigger that says so for one
 * author's texts and files of one name.
 */
@FromOutside
class FullDatabaseIT {

    private final String mark = "pulna-baza-" + UUID.randomUUID();
    private Site site;

    @BeforeEach
    void fill(Site site) {
        this.site = site;
        site.rows()
                .update(
                        "create function no_room_in_test() returns trigger language plpgsql as $$ begin"
                                + " if cast(new as text) like '%" + mark + "%' then"
                                + " raise exception 'could not extend file' using errcode = '53100'; end if; return new; end $$");
        site.rows()
                .update(
                        "create trigger no_room_in_test before insert on asset for each row execute function no_room_in_test()");
        site.rows()
                .update(
                        "create trigger no_room_in_test before insert on revision for each row execute function no_room_in_test()");
    }

    @AfterEach
    void makeRoom() {
        site.rows().update("drop function if exists no_room_in_test() cascade");
    }

    @Test
    void whoeverBringsAFileIsToldThatThereIsNoRoom() {
        var table = ("Номер;Стойност\n1;" + mark + "\n").getBytes(StandardCharsets.UTF_8);
        var program = ApiClient.of(site, "author");

        assertThat(program.upload(mark + ".csv", table).status()).isEqualTo(507);
        var script = site.send(
                site.clientOf("author"),
                site.request("/editor/media/upload")
                        .header("Faces-Request", "partial/ajax")
                        .header("File-Name", mark + ".csv")
                        .POST(BodyPublishers.ofByteArray(table))
                        .build());
        assertThat(script.statusCode()).isEqualTo(507);
        assertThat(script.body()).contains("store-full");

        makeRoom();
        assertThat(program.upload(mark + ".csv", table).status()).isEqualTo(201);
    }

    @Test
    void whoeverSavesATextIsToldThatNothingWasSaved() {
        var text = Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", "Проба " + mark)
                .add("slug", mark)
                .add("lead", "Накратко.")
                .add("body", "<p>Надълго.</p>")
                .add("section", "kultura")
                .build();

        var refused = ApiClient.of(site, "author").post("/api/v1/documents", text);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(507);
        assertThat(refused.code()).isEqualTo("database-full");
        assertThat(refused.text("detail")).contains("нищо не е запазено");
    }
}
