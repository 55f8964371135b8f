package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.previews.FactCheck;
import bg.glashatay.domain.previews.NotPreviewableException;
import bg.glashatay.domain.previews.TooManyAnswersException;
import bg.glashatay.domain.previews.Verdict;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.previews.FactCheckInput;
import bg.glashatay.ejb.previews.FactCheckRow;
import bg.glashatay.ejb.previews.GuestAnswer;
import bg.glashatay.ejb.previews.GuestPreviews;
import bg.glashatay.ejb.previews.MadeLink;
import bg.glashatay.ejb.previews.PreviewLinkQueries;
import bg.glashatay.ejb.previews.PreviewLinkRow;
import bg.glashatay.ejb.previews.PreviewLinkService;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What preview links open, for whom and for how long, and what is kept of their use. */
@InContainer
class PreviewLinksIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PreviewLinkService links;

    @Inject
    PreviewLinkQueries queries;

    @Inject
    GuestPreviews guests;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    MediaService media;

    @Inject
    SectionService sections;

    @ParameterizedTest
    @ValueSource(strings = {"author", "reviewer", "publisher"})
    void whoeverWorksOnTheTextMakesALink(String account) {
        var draft = desk.draft(content(title("С връзка")));

        var made = make(account, draft);

        assertThat(guests.open(made.secret())).containsInstanceOf(GuestAnswer.Shown.class);
        assertThat(audit("CREATE_PREVIEW", draft)).containsExactly(account + " link " + made.id());
    }

    @Test
    void whoOnlyReadsMakesNone() {
        var draft = desk.draft(content(title("Чужда")));

        assertThatThrownBy(() -> make("admin", draft)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> make("section-editor", draft)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> links.createPreview(draft.editionId(), "П", inAWeek()))
                .isInstanceOf(NotAuthenticatedException.class);
        assertThat(desk.as("admin", () -> queries.mayShare(draft.editionId()))).isFalse();
        assertThatThrownBy(() -> desk.as("section-editor", () -> queries.links(draft.editionId(), 0, 9)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void makerAndPublisherRevokeAndNobodyElse() {
        var draft = desk.draft(content(title("Отменена")));
        var first = make("author", draft);
        var second = make("author", draft);

        assertThatThrownBy(() -> desk.as("author2", () -> links.revokePreview(draft.editionId(), first.id())))
                .isInstanceOf(NotPermittedException.class);
        assertThat(guests.open(first.secret())).isPresent();
        assertThat(desk.as("author2", () -> queries.links(draft.editionId(), 0, 9))
                        .rows())
                .extracting(PreviewLinkRow::revocable)
                .containsExactly(false, false);

        desk.as("author", () -> links.revokePreview(draft.editionId(), first.id()));
        desk.as("publisher", () -> links.revokePreview(draft.editionId(), second.id()));

        assertThat(guests.open(first.secret())).isEmpty();
        assertThat(guests.open(second.secret())).isEmpty();
        assertThat(audit("REVOKE_PREVIEW", draft))
                .containsExactly("author link " + first.id(), "publisher link " + second.id());
    }

    @Test
    void linkOfAnotherEditionIsNotRevokedThroughThisOne() {
        var draft = desk.draft(content(title("Тази")));
        var made = make("author", desk.draft(content(title("Другата"))));

        assertThatThrownBy(() -> desk.as("author", () -> links.revokePreview(draft.editionId(), made.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(guests.open(made.secret())).isPresent();
    }

    @Test
    void linkExpiresAtTheMomentItIsAskedFor() throws SQLException {
        var draft = desk.draft(content(title("Изтекла")));
        var made = make("author", draft);

        rows.update(
                "update preview_link set created_at = now() - interval '9 days',"
                        + " expires_at = now() - interval '1 second' where id = ?",
                made.id());

        assertThat(guests.open(made.secret())).isEmpty();
        assertThatThrownBy(() -> guests.answer(made.secret(), correct(draft))).isInstanceOf(NotFoundException.class);
        assertThat(desk.as("author", () -> queries.links(draft.editionId(), 0, 9))
                        .rows())
                .extracting(PreviewLinkRow::open)
                .containsExactly(false);
    }

    @Test
    void guestSeesCorrectionsAsTheyAreSaved() {
        var title = title("Поправяна");
        var draft = desk.draft(content(title, "", "<p>На 25 февруари.</p>"));
        var made = make("author", draft);
        assertThat(shown(made).page().body()).isEqualTo("<p>На 25 февруари.</p>");

        var saved = desk.as(
                "author",
                () -> editions.save(
                        draft.editionId(), draft.revisionId(), content(title, "", "<p>На 24 февруари.</p>")));

        assertThat(shown(made).page().body()).isEqualTo("<p>На 24 февруари.</p>");
        assertThat(shown(made).revision()).isEqualTo(saved.revisionId());
    }

    @Test
    void whatIsPublicIsReadWhereEverybodyReadsIt() {
        var title = title("Излязла");
        var ready = desk.ready(content(title));
        var made = make("publisher", ready);
        var address = "/kultura/" + Slug.of(title).value();
        assertThat(shown(made).page().path()).isEqualTo(address);

        desk.as("publisher", () -> publishing.publish(ready.editionId()));

        assertThat(guests.open(made.secret())).contains(new GuestAnswer.Public(address));
        assertThatThrownBy(() -> make("publisher", ready)).isInstanceOf(NotPreviewableException.class);
    }

    @Test
    void previewOfTheNextEditionStandsAtTheAddressItWillHave() {
        var title = title("Преместване");
        var first = desk.published(content(title));
        var wanted = Slug.of(title("Нов адрес")).value();
        var next = desk.as("author", () -> editions.openEdition(first.documentId(), Language.BG));
        desk.as("author", () -> editions.save(next.editionId(), next.revisionId(), content(title, wanted, "<p>т</p>")));

        var page = shown(make("author", next)).page();

        assertThat(page.path()).isEqualTo("/kultura/" + wanted);
        assertThat(page.updatedAt()).as("a minor update is not told of").isEmpty();
        assertThat(rows.column("select slug from address where document_id = ?", first.documentId()))
                .as("nothing is reserved by looking")
                .containsExactly(Slug.of(title).value());
    }

    @Test
    void discardedTextIsNotThereAndIsAgainOnceRecovered() {
        var draft = desk.draft(content(title("Изхвърлена")));
        var made = make("author", draft);

        desk.as("author", () -> publishing.discard(draft.editionId()));
        assertThat(guests.open(made.secret())).isEmpty();

        desk.as("author", () -> publishing.recover(draft.editionId()));
        assertThat(guests.open(made.secret())).isPresent();
    }

    @Test
    void viewsAreLoggedOnceAMinuteHoweverOftenSomebodyLooks() {
        var draft = desk.draft(content(title("Гледана")));
        var made = make("author", draft);
        var minutes = rows.column("select date_trunc('minute', now())");

        for (int i = 0; i < 50; i++) {
            guests.open(made.secret());
        }

        var until = rows.column("select date_trunc('minute', now())");
        var logged = rows.column("select kind from preview_use where link_id = ?", made.id());
        assertThat(logged).containsOnly("VIEW").hasSizeBetween(1, minutes.equals(until) ? 1 : 2);
        assertThat(desk.as("author", () -> queries.links(draft.editionId(), 0, 9))
                        .rows()
                        .get(0))
                .satisfies(row -> {
                    assertThat(row.views()).isEqualTo(logged.size());
                    assertThat(row.lastViewedAt()).isPresent();
                });
    }

    @Test
    void usesAndAnswersCannotBeRewritten() {
        var draft = desk.draft(content(title("Дневник")));
        var made = make("author", draft);
        guests.open(made.secret());
        guests.answer(made.secret(), correct(draft));

        for (var change : List.of(
                "update preview_use set made_at = now() where link_id = ?",
                "delete from preview_use where link_id = ?",
                "update fact_check set verdict = 'CORRECT' where link_id = ?",
                "delete from fact_check where link_id = ?")) {
            assertThatThrownBy(() -> rows.update(change, made.id())).as(change).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void answerHangsOnTheEditionAndSaysWhenTheTextHasChangedSince() {
        var title = title("Проверявана");
        var draft = desk.draft(content(title));
        var made = make("author", draft);

        guests.answer(
                made.secret(),
                new FactCheckInput(
                        Optional.of(draft.revisionId()),
                        " инж.  Петров ",
                        Optional.of(Verdict.ERRORS),
                        "Не е „5“,\r\nа „№ 6“ – вижте заповедта.\u0000"));

        assertThat(answers(draft)).singleElement().satisfies(answer -> {
            assertThat(answer.name()).isEqualTo("инж. Петров");
            assertThat(answer.words()).isEqualTo("Не е „5“,\nа „№ 6“ – вижте заповедта.");
            assertThat(answer.reportsErrors()).isTrue();
            assertThat(answer.changedSince()).isFalse();
        });
        desk.as(
                "author",
                () -> editions.save(draft.editionId(), draft.revisionId(), content(title, "", "<p>Поправено.</p>")));
        assertThat(answers(draft)).singleElement().matches(FactCheckRow::changedSince);
        assertThat(rows.column("select kind from preview_use where link_id = ?", made.id()))
                .containsExactly("ANSWER");
    }

    @Test
    void answerIsToldToWhoWroteAndToWhoAsked() {
        var draft = desk.draft(content(title("Чака отговор")));

        guests.answer(
                make("reviewer", draft).secret(),
                new FactCheckInput(
                        Optional.of(draft.revisionId()), "Петров", Optional.of(Verdict.ERRORS), "Часът е друг."));

        assertThat(rows.column(
                        "select a.username || ' ' || n.note from notification n join account a on a.id = n.recipient_id"
                                + " where n.kind = 'FACT_CHECKED' and n.edition_id = ? order by a.username",
                        draft.editionId()))
                .containsExactly("author Петров: Часът е друг.", "reviewer Петров: Часът е друг.");
    }

    @Test
    void answerIsAboutARevisionOfThisEditionOnly() {
        var other = desk.draft(content(title("Друга")));
        var made = make("author", desk.draft(content(title("Своя"))));

        assertThatThrownBy(() -> guests.answer(made.secret(), correct(other)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).containsExactly(Issue.of("read", "read-unknown")));
    }

    @Test
    void oneLinkTakesTwentyAnswersADay() {
        var draft = desk.draft(content(title("Засипана")));
        var made = make("author", draft);
        for (int i = 0; i < FactCheck.MAX_A_DAY; i++) {
            guests.answer(made.secret(), correct(draft));
        }

        assertThatThrownBy(() -> guests.answer(made.secret(), correct(draft)))
                .isInstanceOf(TooManyAnswersException.class);

        assertThat(desk.as("author", () -> queries.answers(draft.editionId(), 0, 9))
                        .total())
                .isEqualTo(FactCheck.MAX_A_DAY);
        guests.answer(make("author", draft).secret(), correct(draft));
    }

    @Test
    void errorsThatAreReportedDoNotBlock() {
        var ready = desk.ready(content(title("С грешки")));
        guests.answer(
                make("author", ready).secret(),
                new FactCheckInput(Optional.of(ready.revisionId()), "П", Optional.of(Verdict.ERRORS), "Не е така."));

        desk.as("publisher", () -> publishing.publish(ready.editionId()));

        assertThat(rows.column("select state from edition where id = ?", ready.editionId()))
                .containsExactly("PUBLISHED");
    }

    @Test
    void guestSeesThePictureOfTheEditionAndNoOther() throws IOException {
        var shown = upload();
        var other = upload();
        var draft = desk.draft(with(shown));
        desk.draft(with(other));
        var made = make("author", draft);

        assertThat(picture(made.secret(), shown)).isPresent();
        assertThat(picture(made.secret(), other)).isEmpty();
        assertThat(guests.picture(made.secret(), shown.getSha256(), Rendition.W480, Frame.WHOLE, "another.jpg"))
                .isEmpty();
        desk.as("author", () -> links.revokePreview(draft.editionId(), made.id()));
        assertThat(picture(made.secret(), shown)).isEmpty();
    }

    /** Blocks stand in the edition with their pictures, and those are public as long as the block is. */
    @Test
    void guestSeesWhatEverybodyMaySee() throws IOException {
        var everybodys = upload();
        var made = make("author", desk.draft(with(upload())));
        assertThat(picture(made.secret(), everybodys)).isEmpty();

        var published = desk.published(with(everybodys));
        assertThat(picture(made.secret(), everybodys)).isPresent();
        assertThat(picture("another", everybodys)).isEmpty();

        desk.as("publisher", () -> publishing.withdraw(published.editionId(), "Сгрешена е."));
        assertThat(picture(made.secret(), everybodys)).isEmpty();
    }

    @Test
    void secretIsNowhere() {
        var made = make("author", desk.draft(content(title("Тайна"))));

        assertThat(made.secret()).hasSize(43);
        assertThat(rows.column("select to_jsonb(l)::text from preview_link l where id = ?", made.id()))
                .noneMatch(row -> row.contains(made.secret()));
        assertThat(rows.column("select detail from audit_entry where command = 'CREATE_PREVIEW'"))
                .noneMatch(detail -> detail.contains(made.secret()) || detail.contains("Петров"));
    }

    @Test
    void noSectionTakesThePlaceOfPreviews() {
        assertThatThrownBy(() -> desk.as(
                        "admin",
                        () -> sections.create(
                                "preview", Optional.empty(), new SectionText("Преглед", "Preview", "", ""), true)))
                .isInstanceOf(ContentRejectedException.class);
    }

    private MadeLink make(String account, Saved edition) {
        return desk.as(account, () -> links.createPreview(edition.editionId(), "инж. Петров", inAWeek()));
    }

    private static LocalDate inAWeek() {
        return LocalDate.now(SiteClock.ZONE).plusDays(7);
    }

    private GuestAnswer.Shown shown(MadeLink made) {
        return (GuestAnswer.Shown) guests.open(made.secret()).orElseThrow();
    }

    private static FactCheckInput correct(Saved read) {
        return new FactCheckInput(Optional.of(read.revisionId()), "Петров", Optional.of(Verdict.CORRECT), "");
    }

    private List<FactCheckRow> answers(Saved edition) {
        return desk.as("reviewer", () -> queries.answers(edition.editionId(), 0, 9))
                .rows();
    }

    private List<String> audit(String command, Saved edition) {
        return rows.column(
                "select actor || ' ' || split_part(detail, ' until', 1) from audit_entry"
                        + " where command = ? and permitted and edition_id = ? order by id",
                command,
                edition.editionId());
    }

    private Optional<?> picture(String secret, Asset asset) {
        return guests.picture(secret, asset.getSha256(), Rendition.W480, Frame.WHOLE, asset.getPublicName());
    }

    private Asset upload() throws IOException {
        var image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        for (int x = 0; x < 700; x++) {
            image.setRGB(x, 0, random.nextInt(1 << 24));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return desk.as(
                "author", () -> media.upload("мост.jpg", new ByteArrayInputStream(bytes.toByteArray()), "М. Стоева"));
    }

    private static ContentInput with(Asset image) {
        return new ContentInput(
                title("Със снимка"),
                "",
                "Накратко.",
                "<p>Надълго.</p>",
                "kultura",
                List.of(),
                image.getSha256(),
                "Мост",
                false,
                "");
    }
}
