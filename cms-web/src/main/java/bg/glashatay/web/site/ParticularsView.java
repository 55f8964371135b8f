package bg.glashatay.web.site;

import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicFile;
import bg.glashatay.ejb.site.PublicLink;
import bg.glashatay.ejb.site.PublicParticulars;
import bg.glashatay.web.media.OriginalAddress;
import java.util.List;
import java.util.Optional;

/**
 * Feeds the parts of {@code document.xhtml} that a page has by its kind.
 *
 * @param facts the lines above the text
 * @param notice empty for all that is no notice
 * @param statement empty for all that is no accessibility statement
 */
public record ParticularsView(
        PublicParticulars particulars,
        List<Fact> facts,
        boolean over,
        Optional<Notice> notice,
        Optional<StatementView> statement,
        List<FileLink> files) {

    /** @param media where the files are for whoever looks at the page */
    static ParticularsView of(PublicParticulars particulars, Language language, String media) {
        var words = new TypeWords(language, particulars.judgedAt());
        var facts = particulars.facts();
        return new ParticularsView(
                particulars,
                words.facts(facts),
                facts.type() == DocumentType.EVENT && words.isOver(facts),
                facts.type() == DocumentType.NOTICE ? Optional.of(Notice.of(particulars, words)) : Optional.empty(),
                facts.type() == DocumentType.STATEMENT
                        ? Optional.of(StatementView.of(facts.values(), words))
                        : Optional.empty(),
                particulars.files().stream()
                        .map(file -> FileLink.of(file, words, media))
                        .toList());
    }

    public List<PublicLink> trail() {
        return particulars.trail();
    }

    public List<PublicLink> children() {
        return particulars.children();
    }

    /**
     * How much a notice matters and until when.
     *
     * @param level the word of the level that the style sheet knows
     */
    public record Notice(String level, String name, List<Phrase> validity, boolean over, boolean ahead) {

        static Notice of(PublicParticulars particulars, TypeWords words) {
            var facts = particulars.facts();
            return new Notice(
                    facts.text(ParticularField.NOTICE_LEVEL),
                    words.choice(facts, ParticularField.NOTICE_LEVEL).orElse(""),
                    words.validity(facts),
                    words.isOver(facts),
                    words.isAhead(facts));
        }
    }

    /**
     * A file to take.
     *
     * @param kind its type and size
     * @param accessible whether nothing is known of readers whom it shuts out
     * @param inText whether the page says the same in its own text
     */
    public record FileLink(String path, String title, String kind, boolean accessible, boolean inText) {

        static FileLink of(PublicFile file, TypeWords words, String media) {
            return new FileLink(
                    new OriginalAddress(file.sha256(), file.name()).under(media),
                    file.title().isEmpty() ? file.fileName() : file.title(),
                    words.file(file.mediaType(), file.size()),
                    file.accessible(),
                    file.basis().filter(AccessBasis.HTML_VERSION::equals).isPresent());
        }
    }
}
