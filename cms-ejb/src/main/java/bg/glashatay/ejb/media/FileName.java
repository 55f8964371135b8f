package bg.glashatay.ejb.media;

import bg.glashatay.ejb.text.PlainText;

/** The name that a file was uploaded under, as far as it can be shown and kept. */
final class FileName {

    static final int MAX = 255;

    /** A longer one after the last dot is no extension. */
    private static final int EXTENSION = 10;

    private FileName() {}

    /** Without folders, unseen and turning characters, at most {@value #MAX} characters; may be empty. */
    static String clean(String name) {
        var own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = PlainText.clean(own);
        if (clean.length() <= MAX) {
            return clean;
        }
        var dot = clean.lastIndexOf('.');
        var extension = dot >= clean.length() - EXTENSION ? clean.substring(dot) : "";
        return start(clean, MAX - extension.length()) + extension;
    }

    /** Never with half a character at its end. */
    private static String start(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
