package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** People of the demo town who write and publish through one of several nodes. */
final class NodeDesk {

    /** What the lead picture shows, and what a picture in the text shows. */
    static final List<String> FRAMES = List.of("16x9-30x45", "1x1-20x80");

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String MEDIA = "/api/v1/media";
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final ApiClient author;
    private final ApiClient reviewer;
    private final ApiClient publisher;
    private final ApiClient editor;
    private final HttpClient browser;
    private final HttpClient administrator;

    NodeDesk(Site node) {
        author = ApiClient.of(node, "author");
        reviewer = ApiClient.of(node, "reviewer");
        publisher = ApiClient.of(node, "publisher");
        editor = ApiClient.of(node, "section-editor");
        browser = node.clientOf("author");
        administrator = node.clientOf("admin");
    }

    /** An author who has logged in at this node. */
    HttpClient browser() {
        return browser;
    }

    /** An administrator who has logged in at this node. */
    HttpClient administrator() {
        return administrator;
    }

    /** A picture that there is only once; its name is always the same. */
    String picture() {
        return taken("most.jpg", MadeFile.jpeg(1000, 700));
    }

    /** A document that there is only once; its name is always the same. */
    String document() {
        return taken("spravka.docx", MadeFile.docx("Справка " + UUID.randomUUID()));
    }

    private String taken(String name, byte[] bytes) {
        return expect(201, author.upload(name, bytes)).text("sha256");
    }

    /** A draft that shows the picture whole and in frames, and offers the document. */
    Work draft(String picture, String document) {
        var figure = "<figure data-picture=\"" + picture + "\"%s><img alt=\"Мостът\"></figure>";
        var framed = figure.formatted(" data-frame=\"" + FRAMES.get(1) + "\"");
        var attachment = Json.createObjectBuilder().add("sha256", document).add("title", "Справка");
        return draft(Json.createObjectBuilder()
                .add("body", "<p>Надълго.</p>" + figure.formatted("") + framed)
                .add("leadImage", picture)
                .add("leadImageAlt", "Мостът")
                .add("particulars", Json.createObjectBuilder().add("leadImageFrame", FRAMES.get(0)))
                .add("attachments", Json.createArrayBuilder().add(attachment)));
    }

    /** A draft without files. */
    Work draft() {
        return draft(Json.createObjectBuilder().add("body", "<p>Надълго.</p>"));
    }

    private Work draft(JsonObjectBuilder content) {
        var title = "На два сървъра " + UUID.randomUUID();
        var document = content.add("type", "NEWS")
                .add("language", "bg")
                .add("title", title)
                .add("section", "transport")
                .add("lead", "Накратко.")
                .build();
        return new Work(title, expect(201, author.post(DOCUMENTS, document)).header("Location"));
    }

    /** Submits it and has it approved. */
    Work ready(Work work) {
        var hash = expect(200, author.take(work.edition(), "SUBMIT")).text("contentHash");
        expect(200, reviewer.take(work.edition(), "APPROVE", "contentHash", hash));
        return work;
    }

    /** Submits it and has it sent back. */
    void sendBack(Work work, String reason) {
        expect(200, author.take(work.edition(), "SUBMIT"));
        expect(200, reviewer.take(work.edition(), "REQUEST_CHANGES", "reason", reason));
    }

    /** Why it was sent back, as its author reads it. */
    String reason(Work work) {
        return expect(200, author.get(work.edition())).text("returnReason");
    }

    void say(Work work, String words) {
        expect(
                201,
                author.post(
                        work.edition() + "/comments",
                        Json.createObjectBuilder().add("text", words).build()));
    }

    /** What was said about it, in the order in which it is shown. */
    List<String> said(Work work) {
        return expect(200, author.get(work.edition() + "/comments")).list().getValuesAs(JsonObject.class).stream()
                .map(comment -> comment.getString("text"))
                .toList();
    }

    /** Publishes what is ready; the answer is its address. */
    String publish(Work work) {
        return expect(200, publisher.take(work.edition(), "PUBLISH")).text("path");
    }

    /** Puts all of them on the timetable, or none where it is too late for that; says whether it was in time. */
    boolean schedule(List<Work> works, Instant due) {
        var editions = Json.createArrayBuilder(works.stream().map(Work::edition).toList());
        var steps = Json.createObjectBuilder()
                .add("transition", "SCHEDULE")
                .add("mode", "ALL")
                .add("time", local(due))
                .add("editions", editions);
        var report = publisher.post("/api/v1/bulk-transitions", steps.build()).toString();
        assertThat(report).containsAnyOf("\"DONE\"", "content-rejected");
        return report.contains("\"DONE\"");
    }

    /** Has a page withdrawn by the timetable; says whether it was in time. */
    boolean expireAt(Work work, Instant due) {
        var expiry = Json.createObjectBuilder()
                .add("time", local(due))
                .add("outcome", "WITHDRAWN")
                .add("explanation", "Срокът изтече.");
        var answer = publisher.put(work.edition() + "/expiry", expiry.build(), null);
        assertThat(answer.toString()).containsAnyOf("200 ", "time-is-past");
        return answer.status() == 200;
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atZone(ZONE).toLocalDateTime());
    }

    /** Takes a page from the public: WITHDRAW or UNPUBLISH. */
    void takeAway(Work work, String step) {
        expect(200, publisher.take(work.edition(), step, "reason", "Има грешка."));
    }

    /** Puts a file in another's place in the one text that shows it; the answer is its edition on its way. */
    Work replace(String picture, String other, Work work) {
        var report = expect(
                200,
                editor.post(
                        MEDIA + "/" + picture + "/replacement",
                        Json.createObjectBuilder().add("with", other).build()));
        assertThat(report.json().getInt("changed")).isOne();
        return new Work(work.title(), work.edition().replaceFirst("\\d+$", "2"));
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    /**
     * What is being worked on.
     *
     * @param edition where the API has it
     */
    record Work(String title, String edition) {}
}
