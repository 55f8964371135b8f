package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * How a published text stands in the index. Its words are filed by language, so that each language has a dictionary of
 * its own; section, type and year are there to be counted; and no name and no address is, for those may change.
 */
final class IndexedText {

    /** Another number whenever anything here or in the analysis changes: an index of another form is made anew. */
    static final String FORM = "3";

    /** The document's id: what replaces and removes its texts in all languages. */
    static final String DOCUMENT = "document";

    /** One text: what replaces it while all are read one after the other. */
    private static final String TEXT_KEY = "key";

    static final String EDITION = "edition";
    static final String SECTION = "section";
    static final String TYPE = "type";
    static final String YEAR = "year";
    static final String PUBLISHED = "published";
    static final String EXPIRES = "expires";
    static final String LANGUAGE = "language";

    /** The body's words, to show a few of them. */
    static final String TEXT = "text";

    private static final Map<Language, Map<Part, String>> FIELDS = Map.of(
            Language.BG, Part.names(Language.BG),
            Language.EN, Part.names(Language.EN));

    private IndexedText() {}

    /** The parts of a text that are searched, and what a word weighs in each. */
    enum Part {
        TITLE(5),
        TAGS(3),
        LEAD(2),
        BODY(1),
        /** What only this type of document says: an act's number, an event's place. */
        FACTS(2),
        /** What its files say: they are long, and whoever wrote the text did not write them. */
        FILES(0.5f),
        /** All words as they are written, in small letters: for corrections, and for whoever means exactly this form. */
        WORDS(0),
        /** The title's words as they are written, for suggestions. */
        TITLE_WORDS(0);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        private static Map<Part, String> names(Language language) {
            var names = new EnumMap<Part, String>(Part.class);
            for (var part : values()) {
                names.put(part, part.name().toLowerCase(Locale.ROOT) + "-" + language.code());
            }
            return names;
        }
    }

    static String field(Part part, Language language) {
        return FIELDS.get(language).get(part);
    }

    static Analyzer analyzer() {
        var asWritten = new WrittenWords();
        var fields = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            fields.put(field(Part.WORDS, language), asWritten);
            fields.put(field(Part.TITLE_WORDS, language), asWritten);
        }
        return new PerFieldAnalyzerWrapper(new MunicipalAnalyzer(), fields);
    }

    static Term key(long documentId) {
        return new Term(DOCUMENT, Long.toString(documentId));
    }

    /** The document's text in its one language. */
    static Term only(LiveText text) {
        return new Term(TEXT_KEY, key(text));
    }

    private static String key(LiveText text) {
        return text.documentId() + "/" + text.language().code();
    }

    /** @param files what the text's files say */
    static Document of(LiveText text, String files) {
        var language = text.language();
        var document = new Document();
        document.add(new StringField(DOCUMENT, Long.toString(text.documentId()), Field.Store.NO));
        document.add(new StringField(TEXT_KEY, key(text), Field.Store.NO));
        document.add(new NumericDocValuesField(DOCUMENT, text.documentId()));
        document.add(new NumericDocValuesField(EDITION, text.editionId()));
        document.add(new StringField(LANGUAGE, language.code(), Field.Store.NO));
        document.add(new NumericDocValuesField(SECTION, text.sectionId()));
        document.add(new StringField(SECTION, Long.toString(text.sectionId()), Field.Store.NO));
        document.add(new SortedDocValuesField(TYPE, new BytesRef(text.type())));
        document.add(new StringField(TYPE, text.type(), Field.Store.NO));
        var year = text.publishedAt().atZone(SiteClock.ZONE).getYear();
        document.add(new NumericDocValuesField(YEAR, year));
        document.add(new StringField(YEAR, Integer.toString(year), Field.Store.NO));
        document.add(new LongField(PUBLISHED, text.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(
                EXPIRES, text.expiresAt().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE), Field.Store.NO));
        document.add(new StoredField(TEXT, text.body()));
        var tags = String.join(" . ", text.tags());
        add(document, Part.TITLE, language, text.title());
        add(document, Part.LEAD, language, text.lead());
        add(document, Part.BODY, language, text.body());
        add(document, Part.TAGS, language, tags);
        add(document, Part.FACTS, language, text.facts());
        add(document, Part.FILES, language, files);
        add(document, Part.TITLE_WORDS, language, text.title());
        for (var words : new String[] {text.title(), text.lead(), text.body(), tags, text.facts()}) {
            add(document, Part.WORDS, language, words);
        }
        return document;
    }

    private static void add(Document document, Part part, Language language, String words) {
        document.add(new TextField(field(part, language), words, Field.Store.NO));
    }
}
