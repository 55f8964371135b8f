package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.exchange.ArchivedDocument.Edition;
import bg.glashatay.ejb.exchange.ArchivedDocument.How;
import bg.glashatay.ejb.exchange.ArchivedDocument.Step;
import bg.glashatay.ejb.exchange.ArchivedDocument.Text;
import bg.glashatay.ejb.exchange.ArchivedDocument.Texts;
import bg.glashatay.ejb.exchange.ArchivedDocument.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of a document before the public's eyes, in the order in which it did. */
final class History {

    /** Something that happened to one of its texts. */
    record Happening(Language language, Edition edition, Step step) {}

    private History() {}

    /** @param publicOnly whether earlier texts are left out, so that the present one has to stand for them */
    static List<Happening> of(ArchivedDocument document, boolean publicOnly) {
        var happenings = new ArrayList<Happening>();
        document.texts().forEach((language, texts) -> {
            for (var edition : texts.editions()) {
                if (publicOnly) {
                    happenings.addAll(earlier(language, texts, edition));
                }
                edition.steps().forEach(step -> happenings.add(new Happening(language, edition, step)));
            }
        });
        happenings.sort(
                Comparator.comparing((Happening happening) -> happening.step().at())
                        .thenComparing(happening -> happening.edition().number()));
        return happenings;
    }

    /** The first publication, and each update that readers were told of: their dates and words are on the page. */
    private static List<Happening> earlier(Language language, Texts texts, Edition face) {
        var present = published(face);
        var earlier = new ArrayList<Happening>();
        if (texts.first() != null && texts.first().isBefore(present)) {
            earlier.add(published(language, face, texts.first(), false, ""));
        }
        for (var update : texts.updates()) {
            if (update.at().isBefore(present)) {
                earlier.add(published(language, face, update.at(), true, update.note()));
            }
        }
        return earlier;
    }

    private static Instant published(Edition edition) {
        return edition.steps().stream()
                .filter(step -> step.how() == How.PUBLISHED || step.how() == How.RESTORED)
                .map(Step::at)
                .findFirst()
                .orElse(Instant.MIN);
    }

    private static Happening published(Language language, Edition face, Instant at, boolean major, String note) {
        return new Happening(
                language,
                new Edition(
                        face.number(),
                        face.state(),
                        face.address(),
                        told(face.text(), major, note),
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                new Step(at, How.PUBLISHED, ""));
    }

    /** The text as it is, with another word about what is new in it. */
    static Text told(Text text, boolean major, String note) {
        return new Text(
                text.title(),
                text.slug(),
                text.section(),
                text.lead(),
                text.body(),
                text.tags(),
                text.leadImage(),
                text.leadImageAlt(),
                major,
                note,
                text.particulars(),
                text.attachments());
    }

    /** Whether readers were told of an update at that very moment. */
    static boolean toldAt(List<Update> updates, Instant at) {
        return updates.stream().anyMatch(update -> update.at().equals(at));
    }
}
