package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.account;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeTest {

    private static final Section SPORT = new Section("sport", null, 1, "Спорт", "Sport");
    private static final Section CITY = new Section("grad", null, 2, "Град", "City");
    private static final Set<String> ALT = Set.of("leadImageAlt");
    private static final Set<String> DECORATIVE = Set.of("leadImageDecorative");
    private static final Asset CRANE = picture('a');
    private static final Asset BRIDGE = picture('b');
    private static final Asset SQUARE = picture('c');

    private static final Content BASE = new Content(
            "Премиера", null, "Накратко.", "<p>Надълго.</p>", CULTURE, List.of("театър"), CRANE, "Кран", false, "");

    /** A field, and two texts in which only it is another than in the base. */
    private record Changed(String field, Content once, Content otherwise) {

        @Override
        public String toString() {
            return field;
        }
    }

    static Stream<Changed> everyField() {
        return Stream.of(
                new Changed("title", titled("Едно"), titled("Друго")),
                new Changed("slug", at(new Slug("edno")), at(new Slug("drugo"))),
                new Changed("lead", led("Едно."), led("Друго.")),
                new Changed("body", saying("<p>Едно.</p>"), saying("<p>Друго.</p>")),
                new Changed("section", in(SPORT), in(CITY)),
                new Changed("tags", tagged("едно"), tagged("друго")),
                new Changed("leadImage", showing(BRIDGE, "Кран"), showing(SQUARE, "Кран")),
                new Changed("leadImageAlt", showing(CRANE, "Едно"), showing(CRANE, "Друго")),
                told(ParticularField.LEAD_IMAGE_CAPTION, "Едно", "Друго"),
                told(ParticularField.LEAD_IMAGE_AUTHOR, "Една", "Друг"),
                told(ParticularField.LEAD_IMAGE_LICENCE, "cc-by-4", "cc0"),
                told(ParticularField.LEAD_IMAGE_FRAME, "16x9-30x45", "1x1-50x50"),
                new Changed("major", major(true), major(true)),
                new Changed("changeNote", noted("Едно."), noted("Друго.")),
                new Changed("actNumber", numbered("1"), numbered("2")),
                new Changed("eventVenue", taking(place("Едно")), taking(place("Друго"))),
                new Changed("attachments", attached('a'), attached('b')));
    }

    /** Two people who change a yes or no change it to the same. */
    static Stream<Changed> fieldsOfMoreThanTwoValues() {
        return everyField().filter(change -> !change.field().equals("major"));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whatOnlyOneChangedIsTaken(Changed change) {
        assertThat(Merge.of(BASE, BASE, change.once())).isEqualTo(new Merge(change.once(), List.of()));
        assertThat(Merge.of(BASE, change.once(), BASE)).isEqualTo(new Merge(change.once(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whatBothChangedToTheSameIsNotContested(Changed change) {
        assertThat(Merge.of(BASE, change.once(), change.once())).isEqualTo(new Merge(change.once(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfMoreThanTwoValues")
    void whatBothChangedDifferentlyIsContestedAndStaysMine(Changed change) {
        var merge = Merge.of(BASE, change.once(), change.otherwise());

        assertThat(merge.contested()).containsExactly(change.field());
        assertThat(merge.content()).isEqualTo(change.otherwise());
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void changesOfDifferentFieldsMeet(Changed change) {
        var theirs = change.field().equals("lead") ? titled("Тяхно") : led("Тяхно.");

        var merge = Merge.of(BASE, theirs, change.once());

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.content())
                .isEqualTo(Merge.patched(theirs, change.once(), Set.of(change.field())))
                .isNotEqualTo(theirs)
                .isNotEqualTo(change.once());
    }

    @Test
    void wordsAboutOnePictureAreNotPutUnderAnother() {
        var merge = Merge.of(BASE, showing(BRIDGE, "Мост"), showing(CRANE, "Висок кран"));

        assertThat(merge.contested()).containsExactly("leadImage", "leadImageAlt");
        assertThat(merge.content()).isEqualTo(showing(CRANE, "Висок кран"));
    }

    @Test
    void captionOfOnePictureIsNotPutUnderAnother() {
        var captioned = taking(Map.of(ParticularField.LEAD_IMAGE_CAPTION, "Кранът над реката"));

        var merge = Merge.of(BASE, captioned, showing(BRIDGE, "Мост"));

        assertThat(merge.contested()).contains("leadImageCaption");
        assertThat(merge.content()).isEqualTo(showing(BRIDGE, "Мост"));
    }

    @Test
    void whatTwoSayOfOnePictureMeets() {
        var captioned = taking(Map.of(ParticularField.LEAD_IMAGE_CAPTION, "Кранът над реката"));

        var merge = Merge.of(BASE, captioned, showing(CRANE, "Висок кран"));

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.content()).isEqualTo(Merge.patched(captioned, showing(CRANE, "Висок кран"), ALT));
    }

    @Test
    void pictureThatOneDescribesAndAnotherCallsDecorativeIsForAPersonToDecide() {
        var bare = showing(CRANE, "");
        var decorative = Merge.patched(bare, taking(Map.of(ParticularField.LEAD_IMAGE_DECORATIVE, "true")), DECORATIVE);

        var merge = Merge.of(bare, decorative, showing(CRANE, "Висок кран"));

        assertThat(merge.contested()).containsExactly("leadImageAlt", "leadImageDecorative");
        assertThat(merge.content()).isEqualTo(showing(CRANE, "Висок кран"));
    }

    @Test
    void whatWasSaidOfThePictureThatIsGoneIsContestedAndStaysMine() {
        var captioned = taking(Map.of(ParticularField.LEAD_IMAGE_CAPTION, "Кранът над реката"));

        var merge = Merge.of(BASE, showing(null, ""), captioned);

        assertThat(merge.contested()).containsExactly("leadImage", "leadImageAlt", "leadImageCaption");
        assertThat(merge.content()).isEqualTo(captioned);
    }

    @Test
    void onlyContestedFieldsAreNamedAndTheOthersMergeAllTheSame() {
        var theirs = Merge.patched(titled("Тяхно"), led("Тяхно."), Set.of("lead"));
        var mine = Merge.patched(titled("Мое"), tagged("мое"), Set.of("tags"));

        var merge = Merge.of(BASE, theirs, mine);

        assertThat(merge.contested()).containsExactly("title");
        assertThat(merge.content().lead()).isEqualTo("Тяхно.");
        assertThat(merge.content().tags()).containsExactly("мое");
    }

    @Test
    void whatThisPageSavedWithoutHearingOfItIsNoColleaguesChange() {
        var saved = Merge.patched(titled("Пиша"), led("Тяхно."), Set.of("lead"));

        var base = Merge.knowing(BASE, saved, titled("Пиша"));

        var merge = Merge.of(base, saved, titled("Пиша по-нататък"));
        assertThat(merge.contested()).isEmpty();
        assertThat(merge.content().title()).isEqualTo("Пиша по-нататък");
        assertThat(merge.content().lead()).isEqualTo("Тяхно.");
    }

    private static Changed told(ParticularField field, String once, String otherwise) {
        return new Changed(field.getFieldName(), taking(Map.of(field, once)), taking(Map.of(field, otherwise)));
    }

    private static Content titled(String title) {
        return new Content(
                title, null, "Накратко.", "<p>Надълго.</p>", CULTURE, List.of("театър"), CRANE, "Кран", false, "");
    }

    private static Content at(Slug slug) {
        return only("slug", new Content("", slug, "", "", CULTURE, List.of(), null, "", false, ""));
    }

    private static Content led(String lead) {
        return only("lead", new Content("", null, lead, "", CULTURE, List.of(), null, "", false, ""));
    }

    private static Content saying(String body) {
        return only("body", new Content("", null, "", body, CULTURE, List.of(), null, "", false, ""));
    }

    private static Content in(Section section) {
        return only("section", Content.titled("", section));
    }

    private static Content tagged(String tag) {
        return only("tags", new Content("", null, "", "", CULTURE, List.of(tag), null, "", false, ""));
    }

    private static Content showing(Asset image, String alt) {
        return new Content(
                "Премиера", null, "Накратко.", "<p>Надълго.</p>", CULTURE, List.of("театър"), image, alt, false, "");
    }

    private static Content major(boolean major) {
        return only("major", new Content("", null, "", "", CULTURE, List.of(), null, "", major, ""));
    }

    private static Content noted(String note) {
        return only("changeNote", new Content("", null, "", "", CULTURE, List.of(), null, "", false, note));
    }

    private static Content numbered(String number) {
        return taking(Map.of(ParticularField.ACT_NUMBER, number));
    }

    private static Map<ParticularField, String> place(String venue) {
        return Map.of(ParticularField.EVENT_VENUE, venue);
    }

    private static Content taking(Map<ParticularField, String> particulars) {
        return Merge.patched(
                BASE,
                with(Particulars.of(particulars), List.of()),
                particulars.keySet().stream().map(ParticularField::getFieldName).collect(Collectors.toSet()));
    }

    private static Content attached(char name) {
        return only(
                "attachments", with(Particulars.NONE, List.of(new Attachment(ContentTest.file(name), "Приложение"))));
    }

    private static Content with(Particulars particulars, List<Attachment> attachments) {
        return new Content("", null, "", "", CULTURE, List.of(), null, "", false, "", particulars, attachments);
    }

    private static Content only(String field, Content other) {
        return Merge.patched(BASE, other, Set.of(field));
    }

    private static Asset picture(char name) {
        return new Asset(
                String.valueOf(name).repeat(64),
                "image/jpeg",
                name + ".jpg",
                800,
                600,
                false,
                1,
                "",
                account("author"),
                NOON);
    }
}
