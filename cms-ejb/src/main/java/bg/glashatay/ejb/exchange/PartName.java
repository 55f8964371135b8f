package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.shared.Sha256;
import java.util.regex.Pattern;

/** What the parts of an archive are called. No other name is read, so none can lead out of a folder. */
final class PartName {

    static final String MANIFEST = "manifest.json";
    static final String SITE = "site.json";
    static final String MEDIA = "media.json";

    private static final Pattern DOCUMENT = Pattern.compile("documents/([1-9][0-9]{0,17})\\.json");
    private static final Pattern FILE = Pattern.compile("media/" + Sha256.FORM);

    private PartName() {}

    static String ofDocument(String id) {
        return "documents/" + id + ".json";
    }

    static String ofFile(String sha256) {
        return "media/" + sha256;
    }

    static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).matches();
    }

    /** Whether it is the bytes of a picture or a document to take. */
    static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    static boolean isKnown(String name) {
        return name.equals(SITE) || name.equals(MEDIA) || isDocument(name) || isFile(name);
    }

    static String documentId(String name) {
        return name.substring("documents/".length(), name.length() - ".json".length());
    }

    static String sha256(String name) {
        return name.substring("media/".length());
    }
}
